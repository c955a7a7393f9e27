package dev.gradus.data.read;

import dev.gradus.data.DataException;
import dev.gradus.data.Loading;
import dev.gradus.kernel.CompressedRows;
import dev.gradus.kernel.Storage;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Sparse matrices that SciPy has saved: a ZIP archive of NumPy arrays, format, shape, indptr, indices and data. Source: SciPy
 * documentation, scipy.sparse.save_npz.
 */
public final class NpzFiles {
    private NpzFiles() {}

    /** A sparse matrix, with its width, which its rows do not tell. */
    public record Sparse(CompressedRows rows, int columns) {}

    /**
     * A matrix in compressed rows.
     *
     * @throws DataException if the archive is not there or holds none; what else is wrong shows while loading
     */
    public static Loading<Sparse> loading(Path path) {
        return new Matrix(path);
    }

    private static final class Matrix extends PieceByPiece<Sparse> {
        private final Path path;
        private final NpyNumbers shape;
        private final NpyNumbers starts;
        private final NpyNumbers columns;
        private final NpyNumbers values;

        Matrix(Path path) {
            this.path = path;
            mustBeRows(ZipMember.open(path, "format.npy"));
            shape = array("shape");
            starts = array("indptr");
            columns = array("indices");
            values = array("data");
        }

        private NpyNumbers array(String name) {
            return new NpyNumbers(ZipMember.open(path, name + ".npy"));
        }

        /** The format is bytes in one version of SciPy, text in another. */
        private static void mustBeRows(Content content) {
            String type = NpyHeader.read(content).type();
            int wide = type.startsWith("<U") ? Integer.BYTES : 1;
            byte[] bytes = new byte[3 * wide];
            content.fill(bytes, 0, bytes.length, "name of the format");
            content.mustEnd();
            String name = new String(bytes, StandardCharsets.ISO_8859_1).replace("\0", "");
            if (!name.equals("csr")) {
                throw content.fault("format must be csr, got " + name);
            }
        }

        @Override
        Optional<Sparse> piece() {
            for (NpyNumbers array : List.of(shape, starts, columns, values)) {
                if (!array.advance(() -> true)) {
                    return Optional.empty();
                }
            }
            return Optional.of(whole());
        }

        private Sparse whole() {
            double[] size = shape.loaded();
            if (size.length != 2) {
                throw fault("shape must be two numbers, got " + size.length);
            }
            int[] rowStarts = wholeNumbers("indptr", starts.loaded(), values.loaded().length);
            int[] indices = wholeNumbers("indices", columns.loaded(), (int) size[1] - 1);
            checkStarts(rowStarts, (int) size[0]);
            if (indices.length != values.loaded().length) {
                throw fault("indices must be as many as data, " + values.loaded().length + ", got " + indices.length);
            }
            return new Sparse(new CompressedRows(rowStarts, indices, Storage.of(values.loaded())), (int) size[1]);
        }

        private void checkStarts(int[] rowStarts, int rows) {
            if (rowStarts.length != rows + 1 || rowStarts[0] != 0) {
                throw fault("indptr must be " + (rows + 1) + " numbers from 0 on, got " + rowStarts.length + " from "
                        + (rowStarts.length > 0 ? rowStarts[0] : "none") + " on");
            }
            for (int row = 0; row < rows; row++) {
                if (rowStarts[row] > rowStarts[row + 1]) {
                    throw fault("indptr must not decrease, got " + rowStarts[row + 1] + " after " + rowStarts[row]);
                }
            }
            if (rowStarts[rows] != values.loaded().length) {
                throw fault("indptr must end with " + values.loaded().length + ", got " + rowStarts[rows]);
            }
        }

        private int[] wholeNumbers(String name, double[] numbers, int most) {
            int[] converted = new int[numbers.length];
            for (int i = 0; i < numbers.length; i++) {
                converted[i] = (int) numbers[i];
                if (converted[i] != numbers[i] || converted[i] < 0 || converted[i] > most) {
                    throw fault(name + " must be whole numbers in [0, " + most + "], got " + numbers[i]);
                }
            }
            return converted;
        }

        private DataException fault(String sentence) {
            return DataException.in(path, sentence);
        }

        @Override
        public long bytes() {
            return starts.bytes() / 2 + columns.bytes() / 2 + values.bytes();
        }
    }
}
