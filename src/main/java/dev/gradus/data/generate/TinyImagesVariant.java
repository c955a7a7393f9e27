package dev.gradus.data.generate;

import java.util.List;

/**
 * How hard the ten shapes are to tell apart. Hues go once round in [0, 1), lengths are pixels.
 *
 * @param name one letter
 * @param objectHue standard deviation of the object's hue around that of its class
 * @param backgroundHue standard deviation of the background's hue around the opposite one
 * @param fewestBlobs least number of distracting blobs
 * @param mostBlobs greatest number of distracting blobs
 * @param smallest least radius of the object
 * @param largest greatest radius of the object
 * @param shift how far its centre is from that of the image along an axis, at most
 * @param turn how far it is turned to either side, at most; degrees
 * @param noise standard deviation of what is added to each number in [0, 1]
 */
public record TinyImagesVariant(
        String name,
        double objectHue,
        double backgroundHue,
        int fewestBlobs,
        int mostBlobs,
        double smallest,
        double largest,
        double shift,
        double turn,
        double noise) {
    /** The usual one: colour helps a little, shape decides. */
    public static final TinyImagesVariant F = new TinyImagesVariant("F", 0.17, 0.20, 2, 4, 6, 11, 5, 30, 0.08);

    /** Easy: larger objects, less noise, less to distract; colour says less. */
    public static final TinyImagesVariant A = new TinyImagesVariant("A", 0.22, 0.25, 1, 3, 8, 12, 4, 20, 0.05);

    /** Between A and F, with the strongest colour. */
    public static final TinyImagesVariant C = new TinyImagesVariant("C", 0.15, 0.18, 2, 4, 7, 12, 4, 25, 0.07);

    /** F with less help from colour. */
    public static final TinyImagesVariant D = new TinyImagesVariant("D", 0.20, 0.24, 2, 4, 6, 11, 5, 30, 0.08);

    /** All of them, the usual one first. */
    public static final List<TinyImagesVariant> ALL = List.of(F, A, C, D);
}
