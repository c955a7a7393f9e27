package dev.gradus.run;

/**
 * Names what computes: runs of the same key agree bit for bit on the same engine, and to 1e-9 across engines.
 *
 * @param value letters, digits and dots, shown beside a run's key
 */
public record EngineId(String value) {
    /** Plain loops without vector instructions. */
    public static final EngineId PLAIN = new EngineId("1.plain");

    @Override
    public String toString() {
        return value;
    }
}
