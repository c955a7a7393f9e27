package dev.gradus.kernel;

import java.util.Arrays;

/** Copies and sums between row-major storages and ones laid out by strides: transposes, broadcasts, sums along axes. */
public interface Strided {
    /**
     * Where the entry of index (i₀, i₁, …) lies: {@code offset + Σ i_a · strides[a]}. A stride of 0 stretches an axis: all
     * its indices share one entry.
     */
    record Layout(int offset, int[] sizes, int[] strides) {
        /** The same entries in the same order by as few axes as can be; this layout itself if it has them. */
        public Layout merged() {
            if (isMerged()) {
                return this;
            }
            int[] fewer = new int[sizes.length];
            int[] apart = new int[sizes.length];
            int used = 0;
            for (int axis = 0; axis < sizes.length; axis++) {
                int size = sizes[axis];
                int stride = strides[axis];
                if (used > 0 && (size == 1 || apart[used - 1] == size * stride)) {
                    fewer[used - 1] *= size;
                    apart[used - 1] = size == 1 ? apart[used - 1] : stride;
                } else if (used > 0 && fewer[used - 1] == 1) {
                    fewer[used - 1] = size;
                    apart[used - 1] = stride;
                } else {
                    fewer[used] = size;
                    apart[used] = stride;
                    used++;
                }
            }
            return new Layout(offset, Arrays.copyOf(fewer, used), Arrays.copyOf(apart, used));
        }

        private boolean isMerged() {
            for (int axis = 1; axis < sizes.length; axis++) {
                boolean follows = strides[axis - 1] == sizes[axis] * strides[axis];
                if (follows || sizes[axis] == 1 || sizes[axis - 1] == 1) {
                    return false;
                }
            }
            return true;
        }
    }

    /** {@code to}, row by row, takes the entries of {@code from}, which lie by {@code layout}. */
    void copy(Storage from, Layout layout, Storage to);

    /** {@code to}, where {@code layout} says, takes the entries of {@code from}, which lie row by row. */
    void place(Storage from, Layout layout, Storage to);

    /** Entries of {@code from}, row by row, are added to those of {@code to}, which lie by {@code layout}. */
    void addTo(Storage from, Layout layout, Storage to);
}
