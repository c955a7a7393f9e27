package dev.gradus.data;

/**
 * What the images of a set have in common.
 *
 * @param height rows of pixels
 * @param width pixels of a row
 * @param channels 1 for grey, 3 for red, green and blue
 * @param brightest the stored value that stands for 1, in [1, 255]
 */
public record ImageFormat(int height, int width, int channels, int brightest) {
    private static final int BYTE = 255;

    /** @throws IllegalArgumentException if a size is not positive or brightest is outside [1, 255] */
    public ImageFormat {
        if (height <= 0 || width <= 0 || channels <= 0) {
            throw new IllegalArgumentException(
                    "height, width and channels must be > 0, got " + height + ", " + width + ", " + channels);
        }
        if (brightest <= 0 || brightest > BYTE) {
            throw new IllegalArgumentException("brightest must be in [1, 255], got " + brightest);
        }
    }

    /** One channel, 0…255. */
    public static ImageFormat grey(int height, int width) {
        return new ImageFormat(height, width, 1, BYTE);
    }

    /** Red, green and blue, each 0…255. */
    public static ImageFormat colour(int height, int width) {
        return new ImageFormat(height, width, 3, BYTE);
    }

    /** Numbers of one image: height · width · channels. */
    public int length() {
        return height * width * channels;
    }
}
