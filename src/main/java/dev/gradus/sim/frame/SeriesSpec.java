package dev.gradus.sim.frame;

/**
 * The declaration of a series.
 *
 * @param every refreshed at every k-th step; the value is held between
 * @param storage how its numbers travel to a browser
 */
public record SeriesSpec(String name, String help, Delivery delivery, int every, Storage storage) {
    /** When a series is part of a frame. */
    public enum Delivery {
        /** In every frame. */
        ALWAYS,
        /** Once per attempt, with the first frame. */
        STATIC,
        /** Only while a chart that shows it is wanted. */
        DEMAND
    }

    /** Number format in a browser; the command line always prints doubles. */
    public enum Storage {
        F32,
        F64,
        U8
    }

    /** In every frame, as 32-bit floats. */
    public static SeriesSpec of(String name, String help) {
        return new SeriesSpec(name, help, Delivery.ALWAYS, 1, Storage.F32);
    }

    public SeriesSpec onceOnly() {
        return new SeriesSpec(name, help, Delivery.STATIC, every, storage);
    }

    public SeriesSpec onDemand() {
        return new SeriesSpec(name, help, Delivery.DEMAND, every, storage);
    }

    public SeriesSpec every(int steps) {
        return new SeriesSpec(name, help, delivery, steps, storage);
    }

    public SeriesSpec storedAs(Storage newStorage) {
        return new SeriesSpec(name, help, delivery, every, newStorage);
    }
}
