package dev.gradus.kernel.vector;

import dev.gradus.kernel.Storage;
import dev.gradus.kernel.plain.PlainDoubleStrided;
import dev.gradus.kernel.plain.Walk;
import java.util.Arrays;

/** Rows that lie together are moved as blocks, those that share one entry are filled or summed; transposes go tile by tile. */
final class VectorDoubleStrided extends PlainDoubleStrided {
    /** Rows and columns of a tile: what it reads and writes stays in the cache. */
    private static final int TILE = 64;

    @Override
    public void copy(Storage fromStorage, Layout layout, Storage toStorage) {
        Layout merged = layout.merged();
        if (Axes.isTranspose(merged) && toStorage.length() > TILE * TILE) {
            transpose(fromStorage.doubles(), merged, toStorage.doubles());
            return;
        }
        Walk walk = new Walk(merged);
        double[] from = fromStorage.doubles();
        double[] to = toStorage.doubles();
        switch (walk.innerStride()) {
            case 1 -> copyBlocks(from, walk, to);
            case 0 -> fillBlocks(from, walk, to);
            default -> super.copy(fromStorage, merged, toStorage);
        }
    }

    private static void copyBlocks(double[] from, Walk walk, double[] to) {
        for (int start = 0; start < to.length; start += walk.innerSize()) {
            System.arraycopy(from, walk.position(), to, start, walk.innerSize());
            walk.nextRow();
        }
    }

    private static void fillBlocks(double[] from, Walk walk, double[] to) {
        for (int start = 0; start < to.length; start += walk.innerSize()) {
            Arrays.fill(to, start, start + walk.innerSize(), from[walk.position()]);
            walk.nextRow();
        }
    }

    private static void transpose(double[] from, Layout layout, double[] to) {
        int rows = layout.sizes()[0];
        int columns = layout.sizes()[1];
        for (int i = 0; i < rows; i += TILE) {
            for (int j = 0; j < columns; j += TILE) {
                int lastRow = Math.min(rows, i + TILE);
                for (int row = i; row < lastRow; row++) {
                    copyPart(from, layout, to, row * columns + j);
                }
            }
        }
    }

    /** The part of one row of a tile, from position {@code start} in the target on. */
    private static void copyPart(double[] from, Layout layout, double[] to, int start) {
        int columns = layout.sizes()[1];
        int step = layout.strides()[1];
        int row = start / columns;
        int first = start - row * columns;
        int count = Math.min(TILE, columns - first);
        int source = layout.offset() + row + first * step;
        for (int j = 0; j < count; j++) {
            to[start + j] = from[source + j * step];
        }
    }

    @Override
    public void place(Storage fromStorage, Layout layout, Storage toStorage) {
        Layout merged = layout.merged();
        Walk walk = new Walk(merged);
        if (walk.innerStride() != 1) {
            super.place(fromStorage, merged, toStorage);
            return;
        }
        double[] from = fromStorage.doubles();
        double[] to = toStorage.doubles();
        for (int start = 0; start < from.length; start += walk.innerSize()) {
            System.arraycopy(from, start, to, walk.position(), walk.innerSize());
            walk.nextRow();
        }
    }

    @Override
    public void addTo(Storage fromStorage, Layout layout, Storage toStorage) {
        Layout merged = layout.merged();
        Walk walk = new Walk(merged);
        double[] from = fromStorage.doubles();
        double[] to = toStorage.doubles();
        switch (walk.innerStride()) {
            case 1 -> addBlocks(from, walk, to);
            case 0 -> addSums(from, walk, to);
            default -> super.addTo(fromStorage, merged, toStorage);
        }
    }

    private static void addBlocks(double[] from, Walk walk, double[] to) {
        for (int start = 0; start < from.length; start += walk.innerSize()) {
            int shift = walk.position() - start;
            for (int j = start; j < start + walk.innerSize(); j++) {
                to[shift + j] += from[j];
            }
            walk.nextRow();
        }
    }

    private static void addSums(double[] from, Walk walk, double[] to) {
        for (int start = 0; start < from.length; start += walk.innerSize()) {
            to[walk.position()] += VectorDoubleSums.sum(from, start, start + walk.innerSize());
            walk.nextRow();
        }
    }
}
