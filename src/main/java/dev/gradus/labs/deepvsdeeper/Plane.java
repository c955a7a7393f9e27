package dev.gradus.labs.deepvsdeeper;

/** The plane of the spirals, and the picture that its points are stored in. */
final class Plane {
    /** Cells of a side of the picture that shows what a network thinks of the plane. */
    static final int SIDE = 60;

    private static final double MIDDLE = 128;
    private static final double SCALE = 100;
    private static final double HALF = 1.2;

    private Plane() {}

    /** A coordinate as it is stored. */
    static double pixel(double coordinate) {
        return MIDDLE + SCALE * coordinate;
    }

    /** Centre of a cell, numbered row by row from the top left, as it is stored. */
    static void copyCell(int cell, double[] into, int at) {
        int column = cell % SIDE;
        int row = cell / SIDE;
        into[at] = pixel(HALF * (2 * (column + 0.5) / SIDE - 1));
        into[at + 1] = pixel(HALF * (1 - 2 * (row + 0.5) / SIDE));
    }
}
