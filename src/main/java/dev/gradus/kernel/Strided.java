package dev.gradus.kernel;

/** Copies and sums between row-major arrays and arrays laid out by strides: transposes, broadcasts, sums along axes. */
public final class Strided {
    /**
     * Where the entry of index (i₀, i₁, …) lies: {@code offset + Σ i_a · strides[a]}. A stride of 0 stretches an axis: all
     * its indices share one entry.
     */
    public record Layout(int offset, int[] sizes, int[] strides) {}

    private Strided() {}

    /** {@code to}, row by row, takes the entries of {@code from}, which lie by {@code layout}. */
    public static void copy(double[] from, Layout layout, double[] to) {
        Walk walk = new Walk(layout);
        for (int start = 0; start < to.length; start += walk.innerSize) {
            for (int j = 0; j < walk.innerSize; j++) {
                to[start + j] = from[walk.position + j * walk.innerStride];
            }
            walk.nextRow();
        }
    }

    /** Entries of {@code from}, row by row, are added to those of {@code to}, which lie by {@code layout}. */
    public static void addTo(double[] from, Layout layout, double[] to) {
        Walk walk = new Walk(layout);
        for (int start = 0; start < from.length; start += walk.innerSize) {
            for (int j = 0; j < walk.innerSize; j++) {
                to[walk.position + j * walk.innerStride] += from[start + j];
            }
            walk.nextRow();
        }
    }

    /** Goes through a layout one innermost row after another, like the wheels of a counter. */
    private static final class Walk {
        private final Layout layout;
        private final int[] index;
        private final int innerSize;
        private final int innerStride;
        private int position;

        Walk(Layout layout) {
            int last = layout.sizes.length - 1;
            this.layout = layout;
            this.index = new int[layout.sizes.length];
            this.innerSize = last < 0 ? 1 : layout.sizes[last];
            this.innerStride = last < 0 ? 0 : layout.strides[last];
            this.position = layout.offset;
        }

        void nextRow() {
            for (int axis = index.length - 2; axis >= 0; axis--) {
                position += layout.strides[axis];
                if (++index[axis] < layout.sizes[axis]) {
                    return;
                }
                position -= layout.sizes[axis] * layout.strides[axis];
                index[axis] = 0;
            }
        }
    }
}
