package dev.gradus.kernel.vector;

import dev.gradus.kernel.Strided.Layout;

/** What can be told from a layout of few axes. */
final class Axes {
    private Axes() {}

    /** Whether rows of the target are columns of what is copied. */
    static boolean isTranspose(Layout layout) {
        return layout.sizes().length == 2 && layout.strides()[0] == 1 && layout.strides()[1] > 1;
    }
}
