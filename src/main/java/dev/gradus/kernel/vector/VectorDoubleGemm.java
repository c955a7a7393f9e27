package dev.gradus.kernel.vector;

import static dev.gradus.kernel.vector.VectorDoubleLanes.SPECIES;

import dev.gradus.kernel.Gemm;
import dev.gradus.kernel.Matrix;

/** Products of dense matrices. Each thread has a workspace of its own, which grows once, so that nothing is allocated. */
final class VectorDoubleGemm implements Gemm {
    private static final int WIDEST = SPECIES.vectorBitSize() >= 512 ? 4 : 2;

    /** Owner: the thread that it belongs to. */
    private record Workspace(VectorDoubleProduct product, VectorDoubleLine line, VectorDoubleOuter outer) {}

    private final ThreadLocal<Workspace> workspaces;

    VectorDoubleGemm() {
        this(WIDEST);
    }

    /** @param widest vectors in a row of a block of sums, 4 or 2: how many the registers of this machine hold */
    VectorDoubleGemm(int widest) {
        workspaces = ThreadLocal.withInitial(
                () -> new Workspace(new VectorDoubleProduct(widest), new VectorDoubleLine(), new VectorDoubleOuter()));
    }

    @Override
    public void multiply(Matrix a, Matrix b, Matrix c, Finish finish) {
        if (c.rows() == 0 || c.columns() == 0) {
            return;
        }
        Workspace workspace = workspaces.get();
        boolean isPlain = finish instanceof Finish.Overwrite || finish instanceof Finish.Add;
        if (c.rows() == 1 && (b.columnStride() == 1 || b.rowStride() == 1)) {
            workspace.line().multiplyRow(a, b, c, finish);
        } else if (c.columns() == 1 && isPlain && takesColumn(a, c)) {
            workspace.line().multiplyColumn(a, b, c, finish);
        } else if (a.columns() == 1 && isPlain) {
            workspace.outer().multiply(a, b, c, finish);
        } else {
            workspace.product().multiply(a, b, c, finish);
        }
    }

    private static boolean takesColumn(Matrix a, Matrix c) {
        return a.columnStride() == 1 || (a.rowStride() == 1 && c.rowStride() == 1);
    }
}
