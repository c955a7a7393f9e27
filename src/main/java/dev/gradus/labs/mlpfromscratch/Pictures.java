package dev.gradus.labs.mlpfromscratch;

import dev.gradus.data.LabelledImages;
import dev.gradus.data.Loading;
import dev.gradus.data.Split;
import dev.gradus.data.catalogue.DataFolder;
import dev.gradus.sim.Budget;
import dev.gradus.sim.Preparation;
import dev.gradus.sim.SharedData;
import java.util.Optional;

/** Images to learn from and images to test with; the same for all runs that ask for as many of the same set. */
record Pictures(LabelledImages train, LabelledImages test) {
    /**
     * Names them among shared data.
     *
     * @param size images drawn, or 0 for a set that is read whole
     */
    record Key(PictureSet set, int size) implements SharedData.Key<Pictures> {
        static Key of(Setup setup) {
            return new Key(setup.data(), setup.data().isGenerated() ? setup.epochSize() : 0);
        }

        @Override
        public Class<Pictures> type() {
            return Pictures.class;
        }

        Preparation<Pictures> preparation(DataFolder folder) {
            Loading<Split<LabelledImages>> loading = set.loading(size, folder);
            return new Preparation<>() {
                private Optional<Pictures> made = Optional.empty();

                @Override
                public Optional<Pictures> advance(Budget budget) {
                    if (made.isEmpty() && loading.advance(budget::exhausted)) {
                        made = Optional.of(set.pictures(loading.loaded()));
                    }
                    return made;
                }

                @Override
                public long bytes() {
                    return loading.bytes();
                }
            };
        }
    }
}
