package dev.gradus.data.read;

import java.util.Arrays;

/** Whole numbers whose count only the end of a file tells. */
final class GrowingInts {
    private int[] values = new int[1024];
    private int count;

    void add(int value) {
        if (count == values.length) {
            values = Arrays.copyOf(values, count * 2);
        }
        values[count++] = value;
    }

    int count() {
        return count;
    }

    int get(int index) {
        return values[index];
    }

    int[] toArray() {
        return Arrays.copyOf(values, count);
    }
}
