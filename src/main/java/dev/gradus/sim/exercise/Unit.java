package dev.gradus.sim.exercise;

import java.util.Map;
import java.util.Optional;

/**
 * Units that answers are given in, by kind: within a kind each can be turned into each other.
 *
 * @param kind what is measured
 * @param size in the first unit of its kind
 */
record Unit(String kind, double size) {
    private static final String TIME = "time";
    private static final String STORAGE = "storage";
    private static final String INFORMATION = "information";
    private static final String SHARE = "share";

    private static final Map<String, Unit> UNITS = Map.ofEntries(
            Map.entry("s", new Unit(TIME, 1)),
            Map.entry("ms", new Unit(TIME, 1e-3)),
            Map.entry("us", new Unit(TIME, 1e-6)),
            Map.entry("µs", new Unit(TIME, 1e-6)),
            Map.entry("μs", new Unit(TIME, 1e-6)),
            Map.entry("ns", new Unit(TIME, 1e-9)),
            Map.entry("min", new Unit(TIME, 60)),
            Map.entry("h", new Unit(TIME, 3_600)),
            Map.entry("B", new Unit(STORAGE, 1)),
            Map.entry("kB", new Unit(STORAGE, 1e3)),
            Map.entry("MB", new Unit(STORAGE, 1e6)),
            Map.entry("GB", new Unit(STORAGE, 1e9)),
            Map.entry("KiB", new Unit(STORAGE, 0x1p10)),
            Map.entry("MiB", new Unit(STORAGE, 0x1p20)),
            Map.entry("GiB", new Unit(STORAGE, 0x1p30)),
            Map.entry("nat", new Unit(INFORMATION, 1)),
            Map.entry("nats", new Unit(INFORMATION, 1)),
            Map.entry("bit", new Unit(INFORMATION, Math.log(2))),
            Map.entry("bits", new Unit(INFORMATION, Math.log(2))),
            Map.entry("1", new Unit(SHARE, 1)),
            Map.entry("%", new Unit(SHARE, 1e-2)));

    /** By what a number in {@code written} is multiplied to stand in {@code wanted}; empty if they do not go together. */
    static Optional<Double> factor(String written, String wanted) {
        if (written.equals(wanted)) {
            return Optional.of(1.0);
        }
        Optional<Unit> target = of(isPlain(wanted) ? "1" : wanted);
        return of(written)
                .filter(unit -> target.filter(t -> t.kind.equals(unit.kind)).isPresent())
                .map(unit -> unit.size / target.orElse(unit).size);
    }

    /** Whether numbers in this unit are plain ones. */
    static boolean isPlain(String unit) {
        return unit.isEmpty() || unit.equals("1");
    }

    private static Optional<Unit> of(String name) {
        return Optional.ofNullable(UNITS.get(name));
    }
}
