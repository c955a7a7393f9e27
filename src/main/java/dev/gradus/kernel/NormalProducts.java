package dev.gradus.kernel;

/** BᵀB·z for a tall matrix B in one pass: what the gradient of a squared loss over many measurements needs. */
public interface NormalProducts {
    /**
     * residuals_i = Σ_j b_ij·z_j and g_j += Σ_i residuals_i·b_ij. Four rows at a time are read, then added while they are in
     * the cache. Shapes: rows [m, n], entries of a row one after another; z, g [n]; residuals [≥ m].
     */
    void add(Matrix rows, Storage z, Storage g, Storage residuals);
}
