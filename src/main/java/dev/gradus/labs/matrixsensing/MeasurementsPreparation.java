package dev.gradus.labs.matrixsensing;

import dev.gradus.kernel.Storage;
import dev.gradus.random.Rng;
import dev.gradus.sim.Budget;
import dev.gradus.sim.Preparation;
import java.util.Optional;

/** Draws U* = randn(d, r), or uniform numbers, then A_1, A_2, … = randn(d, d), in slices. Owned by one thread at a time. */
final class MeasurementsPreparation implements Preparation<Measurements> {
    /** About a millisecond. */
    private static final int DRAWS_PER_PIECE = 1 << 16;

    private final MeasurementsKey key;
    private final Rng rng;
    private final double[] factor;
    private final double[] drawn;
    private final int perPiece;
    private Optional<Storage> rows = Optional.empty();
    private int next;

    MeasurementsPreparation(MeasurementsKey key) {
        this.key = key;
        rng = new Rng(key.seed());
        int entries = key.size() * key.rank();
        factor = key.isUniform() ? rng.uniforms(entries, 0, 1) : rng.normals(entries);
        drawn = new double[key.size() * key.size()];
        perPiece = Math.max(1, DRAWS_PER_PIECE / drawn.length);
    }

    @Override
    public Optional<Measurements> advance(Budget budget) {
        Storage storage = rows.orElseGet(() -> Storage.zeros(key.precision(), key.count() * key.columns()));
        rows = Optional.of(storage);
        while (next < key.count()) {
            int end = Math.min(key.count(), next + perPiece);
            while (next < end) {
                draw(storage, next++);
            }
            if (next < key.count() && budget.exhausted()) {
                return Optional.empty();
            }
        }
        return Optional.of(new Measurements(key, storage, factor, rng.state()));
    }

    @Override
    public long bytes() {
        return key.bytes();
    }

    private void draw(Storage storage, int row) {
        for (int i = 0; i < drawn.length; i++) {
            drawn[i] = rng.normal();
        }
        int at = row * key.columns();
        if (key.form() == MeasurementsKey.Form.WHOLE) {
            for (double entry : drawn) {
                storage.set(at++, entry);
            }
            return;
        }
        int d = key.size();
        for (int i = 0; i < d; i++) {
            storage.set(at++, drawn[i * d + i]);
            for (int j = i + 1; j < d; j++) {
                storage.set(at++, drawn[i * d + j] + drawn[j * d + i]);
            }
        }
    }
}
