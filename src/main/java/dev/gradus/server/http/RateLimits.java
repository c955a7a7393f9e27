package dev.gradus.server.http;

import dev.gradus.run.VisitorId;
import dev.gradus.run.scheduling.NanoClock;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import io.javalin.http.Context;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Lets so many requests of a kind through: few for one visitor, many more for one address, behind which a whole class may
 * sit. Who asks for more is told when to come back. Safe for many threads.
 */
public final class RateLimits {
    private static final int TOO_MANY = 429;
    private static final int REMEMBERED = 20_000;
    private static final long SECOND = 1_000_000_000L;

    private final Rates rates;
    private final Peers peers;
    private final TimeMeter meter;
    private final Map<String, Bucket> buckets = new LinkedHashMap<>(256, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > REMEMBERED;
        }
    };

    /**
     * How much is let through in a minute, evenly; all of it at once after a pause.
     *
     * @param pages pages, and questions of scripts
     * @param runs runs created
     * @param changes everything else that changes something, as answers to exercises
     * @param visitorsPerAddress how many visitors' worth one address may have
     */
    public record Rates(int pages, int runs, int changes, int visitorsPerAddress) {
        /** Nobody who works by hand notices. */
        public static final Rates STANDARD = new Rates(300, 240, 240, 400);
    }

    public RateLimits(Rates rates, Peers peers, NanoClock clock) {
        this.rates = rates;
        this.peers = peers;
        this.meter = new TimeMeter() {
            @Override
            public long currentTimeNanos() {
                return clock.nanos();
            }

            @Override
            public boolean isWallClockBased() {
                return false;
            }
        };
    }

    /** Refuses a request that is one too many. */
    public void check(Context request) {
        Kind kind = kind(request);
        int perMinute = perMinute(kind);
        if (perMinute > 0) {
            Optional<VisitorId> visitor = Visitors.known(request);
            visitor.ifPresent(known -> take(request, kind + " " + known.value(), perMinute));
            take(request, kind + " from " + peers.network(request), perMinute * rates.visitorsPerAddress());
        }
    }

    private void take(Context request, String key, int perMinute) {
        ConsumptionProbe probe = bucket(key, perMinute).tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            long seconds = (probe.getNanosToWaitForRefill() + SECOND - 1) / SECOND;
            request.header("Retry-After", Long.toString(seconds));
            throw new Refusal(
                    TOO_MANY,
                    "These were more requests than one visitor needs. Try again in "
                            + (seconds == 1 ? "a second." : seconds + " seconds."));
        }
    }

    private Bucket bucket(String key, int perMinute) {
        synchronized (buckets) {
            return buckets.computeIfAbsent(
                    key,
                    _ -> Bucket.builder()
                            .withCustomTimePrecision(meter)
                            .addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, Duration.ofMinutes(1)))
                            .build());
        }
    }

    private enum Kind {
        FREE,
        PAGE,
        RUN,
        CHANGE
    }

    private int perMinute(Kind kind) {
        return switch (kind) {
            case FREE -> 0;
            case PAGE -> rates.pages();
            case RUN -> rates.runs();
            case CHANGE -> rates.changes();
        };
    }

    private static Kind kind(Context request) {
        if (ForgeryGuard.isChange(request)) {
            return request.path().equals("/api/runs") ? Kind.RUN : Kind.CHANGE;
        }
        boolean isCheap =
                request.path().startsWith("/assets/") || request.path().equals("/health");
        return isCheap ? Kind.FREE : Kind.PAGE;
    }
}
