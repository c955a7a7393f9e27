package dev.gradus.app;

import dev.gradus.sim.Budget;
import dev.gradus.sim.Preparation;
import dev.gradus.sim.SharedData;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Data of the one run that this process computes: nobody to share with. */
final class PrivateData implements SharedData {
    private final Map<Key<?>, Preparation<?>> preparations = new HashMap<>();

    @Override
    public <T> Optional<T> obtain(Key<T> key, Supplier<Preparation<T>> maker, Budget budget) {
        return preparations
                .computeIfAbsent(key, _ -> maker.get())
                .advance(budget)
                .map(key.type()::cast);
    }
}
