package dev.gradus.kernel;

/** Copies and sums between row-major storages and ones laid out by strides: transposes, broadcasts, sums along axes. */
public interface Strided {
    /**
     * Where the entry of index (i₀, i₁, …) lies: {@code offset + Σ i_a · strides[a]}. A stride of 0 stretches an axis: all
     * its indices share one entry.
     */
    record Layout(int offset, int[] sizes, int[] strides) {}

    /** {@code to}, row by row, takes the entries of {@code from}, which lie by {@code layout}. */
    void copy(Storage from, Layout layout, Storage to);

    /** {@code to}, where {@code layout} says, takes the entries of {@code from}, which lie row by row. */
    void place(Storage from, Layout layout, Storage to);

    /** Entries of {@code from}, row by row, are added to those of {@code to}, which lie by {@code layout}. */
    void addTo(Storage from, Layout layout, Storage to);
}
