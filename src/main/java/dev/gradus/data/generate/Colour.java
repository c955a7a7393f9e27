package dev.gradus.data.generate;

/** Red, green and blue, each in [0, 1] unless it was brightened. */
record Colour(double red, double green, double blue) {
    /** The hue goes once round in [0, 1) and is wrapped; saturation and value are in [0, 1]. */
    static Colour ofHue(double hue, double saturation, double value) {
        double sector = 6 * (hue - Math.floor(hue));
        return new Colour(
                value * (1 - saturation * fading(sector + 5)),
                value * (1 - saturation * fading(sector + 3)),
                value * (1 - saturation * fading(sector + 1)));
    }

    Colour plus(double light) {
        return new Colour(red + light, green + light, blue + light);
    }

    Colour times(double factor) {
        return new Colour(red * factor, green * factor, blue * factor);
    }

    /** (1 − share) this + share · other. */
    Colour mix(Colour other, double share) {
        return new Colour(
                red + share * (other.red - red),
                green + share * (other.green - green),
                blue + share * (other.blue - blue));
    }

    /** Weights of ITU-R BT.601. */
    double luminance() {
        return 0.299 * red + 0.587 * green + 0.114 * blue;
    }

    private static double fading(double sector) {
        double k = sector % 6;
        return Math.clamp(Math.min(k, 4 - k), 0, 1);
    }
}
