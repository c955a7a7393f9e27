package dev.gradus.kernel.vector;

import dev.gradus.kernel.Strided.Layout;
import java.util.Arrays;

/** What a layout is when axes that follow one another in memory count as one. */
final class Axes {
    private Axes() {}

    /** The same entries in the same order, by as few axes as can be. */
    static Layout merged(Layout layout) {
        int axes = layout.sizes().length;
        int[] sizes = new int[axes];
        int[] strides = new int[axes];
        int used = 0;
        for (int axis = 0; axis < axes; axis++) {
            int size = layout.sizes()[axis];
            int stride = layout.strides()[axis];
            if (used > 0 && (size == 1 || strides[used - 1] == size * stride)) {
                sizes[used - 1] *= size;
                strides[used - 1] = size == 1 ? strides[used - 1] : stride;
            } else if (used > 0 && sizes[used - 1] == 1) {
                sizes[used - 1] = size;
                strides[used - 1] = stride;
            } else {
                sizes[used] = size;
                strides[used] = stride;
                used++;
            }
        }
        return new Layout(layout.offset(), Arrays.copyOf(sizes, used), Arrays.copyOf(strides, used));
    }

    /** Whether rows of the target are columns of what is copied. */
    static boolean isTranspose(Layout layout) {
        return layout.sizes().length == 2 && layout.strides()[0] == 1 && layout.strides()[1] > 1;
    }
}
