package dev.gradus.course.progress;

import dev.gradus.run.VisitorId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Progress until the server stops, where no folder can be written. Forgets the oldest visitors first. Safe from any thread. */
public final class MemoryProgress implements ProgressStore {
    private static final int MOST_VISITORS = 10_000;

    private final Map<VisitorId, Learned> visitors = new LinkedHashMap<>(16, 0.75f, true);

    @Override
    public synchronized Learned of(VisitorId visitor) {
        return visitors.getOrDefault(visitor, Learned.NOTHING);
    }

    @Override
    public synchronized Standing add(VisitorId visitor, Graded graded) {
        Learned before = of(visitor);
        List<Standing> standings = new ArrayList<>(before.standings());
        int place = standings.stream().map(Standing::variant).toList().indexOf(graded.variant());
        Standing after = (place < 0 ? Standing.none(graded) : standings.get(place)).after(graded);
        if (place < 0) {
            standings.add(after);
        } else {
            standings.set(place, after);
        }
        keep(visitor, new Learned(standings, before.chosen()));
        return after;
    }

    @Override
    public synchronized void choose(VisitorId visitor, Variant variant) {
        Learned before = of(visitor);
        List<Variant> chosen = new ArrayList<>(before.chosen());
        chosen.removeIf(other -> other.isOf(variant.lab(), variant.exercise()));
        chosen.add(variant);
        keep(visitor, new Learned(before.standings(), chosen));
    }

    @Override
    public synchronized void forget(VisitorId visitor) {
        visitors.remove(visitor);
    }

    @Override
    public void close() {
        // Nothing is held open.
    }

    private void keep(VisitorId visitor, Learned learned) {
        visitors.put(visitor, learned);
        if (visitors.size() > MOST_VISITORS) {
            visitors.remove(visitors.keySet().iterator().next());
        }
    }
}
