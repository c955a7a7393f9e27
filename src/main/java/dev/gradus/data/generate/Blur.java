package dev.gradus.data.generate;

/** The 3 × 3 binomial filter (1 2 1)ᵀ(1 2 1) / 16; outside the image is 0. */
final class Blur {
    private final int side;
    private final double[] rows;

    Blur(int side) {
        this.side = side;
        rows = new double[side * side];
    }

    /** image ← (1 − share) image + share · blurred. */
    void soften(double[] image, double share) {
        for (int pixel = 0; pixel < rows.length; pixel++) {
            int column = pixel % side;
            double left = column == 0 ? 0 : image[pixel - 1];
            double right = column == side - 1 ? 0 : image[pixel + 1];
            rows[pixel] = (left + 2 * image[pixel] + right) / 4;
        }
        for (int pixel = 0; pixel < rows.length; pixel++) {
            double above = pixel < side ? 0 : rows[pixel - side];
            double below = pixel >= rows.length - side ? 0 : rows[pixel + side];
            image[pixel] += share * ((above + 2 * rows[pixel] + below) / 4 - image[pixel]);
        }
    }
}
