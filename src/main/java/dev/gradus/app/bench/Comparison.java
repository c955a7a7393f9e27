package dev.gradus.app.bench;

import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The best of several windows, ours and the peer's by turns, so that a busy minute meets both.
 *
 * @param ours seconds
 * @param peers seconds, if there is a peer
 */
record Comparison(Workload workload, double ours, OptionalDouble peers) {
    static final String HEAD =
            "%-14s %-52s %10s %10s %7s %7s %10s%n".formatted("", "work", "ours", "peer", "ratio", "goal", "floor");

    private static final int ROUNDS = 6;

    static Comparison of(Workload workload, CpuClock clock, Optional<Peer> peer) throws IOException {
        Workload.Task task = workload.task().get();
        clock.warmUp(task);
        double ours = Double.POSITIVE_INFINITY;
        double peers = Double.POSITIVE_INFINITY;
        for (int round = 0; round < ROUNDS; round++) {
            ours = Math.min(ours, clock.window(task));
            if (peer.isPresent()) {
                peers = Math.min(peers, peer.get().window(workload.id()).orElse(Double.POSITIVE_INFINITY));
            }
        }
        double scale = workload.goal().scale();
        OptionalDouble known = Double.isInfinite(peers) ? OptionalDouble.empty() : OptionalDouble.of(peers * scale);
        return new Comparison(workload, ours * scale, known);
    }

    /** As a line of the table. */
    String line() {
        String ratio = peers.isPresent() ? "%.2f×".formatted(peers.getAsDouble() / ours) : "–";
        return String.format(
                Locale.ROOT,
                "%-14s %-52s %10s %10s %7s %7s %10s%n",
                workload.id(),
                workload.title(),
                time(OptionalDouble.of(ours)),
                time(peers),
                ratio,
                "%.1f×".formatted(workload.goal().ratio()),
                time(workload.goal().floor()));
    }

    private static String time(OptionalDouble seconds) {
        if (seconds.isEmpty()) {
            return "–";
        }
        double value = seconds.getAsDouble();
        if (value >= 1) {
            return String.format(Locale.ROOT, "%.2f s", value);
        }
        return value >= 1e-3
                ? String.format(Locale.ROOT, "%.2f ms", value * 1e3)
                : String.format(Locale.ROOT, "%.2f µs", value * 1e6);
    }
}
