package dev.gradus.kernel;

/**
 * Sums and multiples by groups of entries. A storage is seen as [outer, groups, inner], row by row; group g is all entries
 * x[o, g, i]. Columns of a matrix are the groups of (rows, columns, 1), its rows those of (1, rows, columns), the channels
 * of a batch of images those of (batch, channels, height · width).
 */
public interface Grouped {
    /** How a storage falls into groups. */
    record Sizes(int outer, int groups, int inner) {
        /** Entries in each group. */
        public int each() {
            return outer * inner;
        }
    }

    /** What each group is multiplied by, and what is added then. Shapes: [groups]. */
    record Line(Storage factor, Storage term) {}

    /** out_g = Σ x. */
    void sum(Sizes sizes, Storage x, Storage out);

    /** out_g = Σ x ∘ y. */
    void dot(Sizes sizes, Storage x, Storage y, Storage out);

    /** out_g = Σ (x − centre_g)². */
    void squaredDistance(Sizes sizes, Storage x, Storage centre, Storage out);

    /** out = x · factor_g + term_g; out may be x. */
    void affine(Sizes sizes, Line line, Storage x, Storage out);

    /** out += factor_g · x. */
    void accumulate(Sizes sizes, Storage factor, Storage x, Storage out);
}
