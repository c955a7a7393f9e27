package dev.gradus.server.page;

import dev.gradus.sim.ChangesReading;
import dev.gradus.sim.Lab;
import dev.gradus.sim.key.Change;
import dev.gradus.sim.key.RunKey;
import dev.gradus.sim.parameter.Param;
import dev.gradus.sim.parameter.Problem;
import dev.gradus.sim.parameter.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The step that an address asks for ({@code step=500}), and the live changes on the way there
 * ({@code at=40:learningRate=0.01}, several separated by commas).
 */
public record LinkTime(long step, List<Change> changes) {
    /** An address without time. */
    static final LinkTime NONE = new LinkTime(0, List.of());

    private static final long LAST_STEP = 10_000_000;
    private static final int MOST_CHANGES = 100;
    private static final Pattern CHANGE = Pattern.compile("(\\d{1,8}):([A-Za-z][A-Za-z0-9]*)=(.*)");
    private static final Pattern BETWEEN = Pattern.compile(",(?=\\d{1,8}:)");

    public LinkTime {
        changes = List.copyOf(changes);
    }

    /**
     * Reads both words; never throws.
     *
     * @param start what the rest of the address asks for
     * @param reports gets what was replaced or left out
     */
    static LinkTime read(Lab lab, Map<String, List<String>> query, Reading start, List<Problem> reports) {
        RunKey key = RunKey.of(lab.id(), lab.parameters().explicit(start.values()), start.seed());
        ChangesReading reading = ChangesReading.of(lab, key, changes(query.getOrDefault("at", List.of()), reports));
        reports.addAll(reading.reports());
        return new LinkTime(
                step(query.getOrDefault("step", List.of()), reports),
                reading.key().changes());
    }

    private static long step(List<String> given, List<Problem> reports) {
        if (given.isEmpty()) {
            return 0;
        }
        String text = given.getLast().strip();
        if (!text.matches("\\d{1,18}")) {
            reports.add(new Problem("", "step must be a whole number, got " + Param.quote(text) + ": left out"));
            return 0;
        }
        long step = Long.parseLong(text);
        if (step > LAST_STEP) {
            reports.add(new Problem("", "step " + step + " → " + LAST_STEP));
        }
        return Math.min(step, LAST_STEP);
    }

    private static List<Change> changes(List<String> given, List<Problem> reports) {
        List<Change> changes = new ArrayList<>();
        for (String text : given.stream()
                .flatMap(BETWEEN::splitAsStream)
                .limit(MOST_CHANGES)
                .toList()) {
            Matcher change = CHANGE.matcher(text.strip());
            if (change.matches()) {
                changes.add(new Change(Long.parseLong(change.group(1)), change.group(2), change.group(3)));
            } else {
                reports.add(new Problem("", "at must be step:name=value, got " + Param.quote(text) + ": left out"));
            }
        }
        return changes;
    }
}
