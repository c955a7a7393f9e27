package dev.gradus.labs;

import dev.gradus.data.LabelledImages;
import dev.gradus.data.Loading;
import dev.gradus.data.Split;
import dev.gradus.data.generate.DrawnSet;
import dev.gradus.data.write.IdxArchive;
import dev.gradus.sim.Budget;
import dev.gradus.sim.Preparation;
import dev.gradus.sim.ProgramData;
import dev.gradus.sim.SharedData;
import dev.gradus.sim.SlicedWriting;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import java.util.function.Predicate;

/** Drawn images as NumPy programs read them: the files that {@code gradus data draw} writes. */
public record DrawnArchive(DrawnSet set) implements ProgramData {
    /** The images of this name, if they are some that a lab asks for. */
    public static Optional<ProgramData> named(String name, Predicate<DrawnSet> isAskedFor) {
        return DrawnSet.named(name)
                .filter(set -> set.name().equals(name) && isAskedFor.test(set))
                .map(DrawnArchive::new);
    }

    @Override
    public String name() {
        return set.name();
    }

    @Override
    public SlicedWriting begin(OutputStream out, SharedData data) {
        return new Writing(set, out, data);
    }

    /** Drawn once for all who ask at the same time. */
    private record Key(DrawnSet set) implements SharedData.Key<Images> {
        @Override
        public Class<Images> type() {
            return Images.class;
        }
    }

    private record Images(Split<LabelledImages> split) {}

    private static final class Drawing implements Preparation<Images> {
        private final Loading<Split<LabelledImages>> loading;

        Drawing(DrawnSet set) {
            this.loading = set.loading();
        }

        @Override
        public Optional<Images> advance(Budget budget) {
            return loading.advance(budget::exhausted) ? Optional.of(new Images(loading.loaded())) : Optional.empty();
        }

        @Override
        public long bytes() {
            return loading.bytes();
        }
    }

    /** Draws, then writes. */
    private static final class Writing implements SlicedWriting {
        private final DrawnSet set;
        private final OutputStream out;
        private final SharedData data;
        private Optional<IdxArchive> archive = Optional.empty();

        Writing(DrawnSet set, OutputStream out, SharedData data) {
            this.set = set;
            this.out = out;
            this.data = data;
        }

        @Override
        public boolean work(Budget budget) throws IOException {
            if (archive.isEmpty()) {
                archive = data.obtain(new Key(set), () -> new Drawing(set), budget)
                        .map(images -> new IdxArchive(set.name(), images.split(), out));
            }
            return archive.isPresent() && archive.get().advance(budget::exhausted);
        }
    }
}
