package dev.gradus.run.history;

/**
 * A place in a history to come back to, from {@link Pyramid#mark}. Buckets may have doubled their width when it is used:
 * it holds the bucket that was being filled for every width that was still to come.
 *
 * @param step last step of the history then
 * @param width steps of a bucket then
 * @param levels how many widths are held; at the last one the bucket starts with the history
 * @param open bucket k is the one being filled if buckets are {@code width · 2^k} wide
 */
public record Mark(long step, long width, int levels, Extremes open) {
    /** Memory it takes. */
    public long bytes() {
        return open.bytes();
    }
}
