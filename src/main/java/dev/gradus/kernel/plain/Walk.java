package dev.gradus.kernel.plain;

import dev.gradus.kernel.Strided.Layout;

/** Goes through a layout one innermost row after another, like the wheels of a counter. */
public final class Walk {
    private final Layout layout;
    private final int[] index;
    private final int innerSize;
    private final int innerStride;
    private int position;

    public Walk(Layout layout) {
        int last = layout.sizes().length - 1;
        this.layout = layout;
        this.index = new int[layout.sizes().length];
        this.innerSize = last < 0 ? 1 : layout.sizes()[last];
        this.innerStride = last < 0 ? 0 : layout.strides()[last];
        this.position = layout.offset();
    }

    /** Entries in an innermost row. */
    public int innerSize() {
        return innerSize;
    }

    /** From entry to entry in it. */
    public int innerStride() {
        return innerStride;
    }

    /** Where the present row starts. */
    public int position() {
        return position;
    }

    public void nextRow() {
        for (int axis = index.length - 2; axis >= 0; axis--) {
            position += layout.strides()[axis];
            if (++index[axis] < layout.sizes()[axis]) {
                return;
            }
            position -= layout.sizes()[axis] * layout.strides()[axis];
            index[axis] = 0;
        }
    }
}
