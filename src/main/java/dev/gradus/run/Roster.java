package dev.gradus.run;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import dev.gradus.run.scheduling.NanoClock;
import dev.gradus.sim.parameter.Problem;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Who has which runs, and who may hold a simulation. Where a seat is wanted, the run that has rested longest gives up its
 * own. Safe from any thread; asks runs by mail only, so no lock is held while they work.
 */
final class Roster {
    /** Histories and saved states of a new run, before they are known. */
    private static final long NEW_RUN_BYTES = 2L << 20;

    private static final String FORGOTTEN = "This run was forgotten to make room. Start it again.";

    private static final String DELETED = "You deleted this run with your data.";

    /** What runs that keep their seats hold together. */
    private record Taken(int seats, long bytes) {}

    private final Limits limits;
    private final NanoClock clock;
    private final WaitingLine waiting = new WaitingLine();
    private final Map<Place, LiveRun> runs = new LinkedHashMap<>();

    Roster(Limits limits, NanoClock clock) {
        this.limits = limits;
        this.clock = clock;
    }

    /** Adds the run that {@code maker} makes, if there is room for it. */
    synchronized Admission admit(VisitorId visitor, long estimate, Function<Place, LiveRun> maker) {
        if (estimate > limits.bytes()) {
            return refused(Refusals.tooLarge(estimate), 0);
        }
        if (!hasOwnRoom(visitor)) {
            return refused(Refusals.tooMany(limits.runsPerVisitor()), 0);
        }
        int place = queuePlace(visitor, estimate);
        if (place > 0) {
            return refused(Refusals.full(place), place);
        }
        Place taken = new Place(this, visitor, estimate);
        LiveRun run = maker.apply(taken);
        runs.put(taken, run);
        return new Admission.Admitted(run);
    }

    /** Takes in a run that holds no simulation: there is always room for it. */
    synchronized RunSession adopt(VisitorId visitor, long estimate, Function<Place, LiveRun> maker) {
        Place place = new Place(this, visitor, estimate);
        place.isTaken = false;
        LiveRun run = maker.apply(place);
        runs.put(place, run);
        forgetOldest();
        return run;
    }

    synchronized List<LiveRun> all() {
        return List.copyOf(runs.values());
    }

    synchronized Optional<RunSession> find(VisitorId visitor, RunId id) {
        return runs.values().stream()
                .filter(run -> run.id().equals(id) && run.owner().equals(visitor))
                .<RunSession>map(run -> run)
                .findFirst();
    }

    /** All runs of a visitor, the oldest first. */
    synchronized List<RunSession> of(VisitorId visitor) {
        return runs.values().stream()
                .filter(run -> run.owner().equals(visitor))
                .<RunSession>map(run -> run)
                .toList();
    }

    /** Ends all runs of a visitor for good. */
    synchronized void forget(VisitorId visitor) {
        for (Place place : List.copyOf(runs.keySet())) {
            if (place.visitor.equals(visitor)) {
                of(place).discard(DELETED);
                runs.remove(place);
            }
        }
        waiting.leave(visitor);
    }

    synchronized Census census() {
        Map<RunState, Long> states =
                runs.values().stream().collect(groupingBy(run -> run.status().state(), counting()));
        long watched =
                runs.values().stream().filter(run -> run.snapshot().isWatched()).count();
        return new Census(states, seated(), size() - seated(), watched, waiting.length());
    }

    /** Runs that hold a simulation. */
    synchronized int seated() {
        return (int) runs.keySet().stream().filter(place -> place.isTaken).count();
    }

    synchronized int size() {
        return runs.size();
    }

    /** A parked run wants to go on. @return 0, or its place in the queue */
    synchronized int claim(Place place) {
        if (place.isTaken) {
            return 0;
        }
        int queued = hasOwnRoom(place.visitor) ? queuePlace(place.visitor, place.estimate) : waiting.length() + 1;
        place.isTaken = queued == 0;
        place.isLeaving = false;
        return queued;
    }

    synchronized void release(Place place) {
        place.isTaken = false;
        place.isLeaving = false;
        forgetOldest();
    }

    private boolean hasOwnRoom(VisitorId visitor) {
        Predicate<Place> own = place -> place.visitor.equals(visitor);
        return count(own) < limits.runsPerVisitor() || makeRoom(own);
    }

    /** 0 if the visitor may have a seat now. */
    private int queuePlace(VisitorId visitor, long estimate) {
        long now = clock.nanos();
        int place = waiting.place(visitor, now);
        Taken taken = taken();
        boolean hasMemory = taken.bytes() + estimate + NEW_RUN_BYTES <= limits.bytes();
        boolean isFree = hasMemory && place <= limits.runs() - taken.seats();
        if (isFree || (place == 1 && makeRoom(_ -> true))) {
            waiting.leave(visitor);
            return 0;
        }
        return place;
    }

    /** Asks the run among {@code candidates} that has rested longest to give up its seat. */
    private boolean makeRoom(Predicate<Place> candidates) {
        Optional<Place> resting = runs.keySet().stream()
                .filter(candidates.and(place -> place.isTaken && !place.isLeaving))
                .filter(place -> of(place).snapshot().isAtRest())
                .min(Comparator.comparing(place -> of(place).snapshot().isWatched()));
        resting.ifPresent(place -> {
            place.isLeaving = true;
            of(place).park();
        });
        return resting.isPresent();
    }

    private long count(Predicate<Place> which) {
        return runs.keySet().stream()
                .filter(which.and(place -> place.isTaken && !place.isLeaving))
                .count();
    }

    /** One plain loop: a class that comes in asks for this hundreds of times, while everybody else is at work. */
    private Taken taken() {
        int seats = 0;
        long bytes = 0;
        for (Map.Entry<Place, LiveRun> entry : runs.entrySet()) {
            Place place = entry.getKey();
            if (place.isTaken && !place.isLeaving) {
                seats++;
                bytes += place.estimate + entry.getValue().snapshot().bytes();
            }
        }
        return new Taken(seats, bytes);
    }

    private void forgetOldest() {
        List<Place> parked =
                runs.keySet().stream().filter(place -> !place.isTaken).toList();
        long bytes =
                parked.stream().mapToLong(place -> of(place).snapshot().bytes()).sum();
        for (Place place : parked) {
            long own = parked.stream()
                    .filter(p -> p.visitor.equals(place.visitor) && runs.containsKey(p))
                    .count();
            if (own > limits.parkedPerVisitor() || bytes > limits.parkedBytes()) {
                bytes -= of(place).snapshot().bytes();
                of(place).discard(FORGOTTEN);
                runs.remove(place);
            }
        }
    }

    private LiveRun of(Place place) {
        LiveRun run = runs.get(place);
        if (run == null) {
            throw new IllegalStateException("a place must belong to a run");
        }
        return run;
    }

    private static Admission refused(Problem problem, int place) {
        return new Admission.Refused(problem, place);
    }
}
