package dev.gradus.run.saving;

import dev.gradus.run.EngineId;
import dev.gradus.run.Pace;
import dev.gradus.run.RunId;
import dev.gradus.run.RunState;
import dev.gradus.run.Terms;
import dev.gradus.run.VisitorId;
import dev.gradus.run.work.SavedRun;
import dev.gradus.run.work.SavedRun.Rest;
import dev.gradus.run.work.SavedRun.Sent;
import dev.gradus.run.work.SavedRun.SentFrame;
import dev.gradus.run.work.SavedRun.Standing;
import dev.gradus.sim.Ending;
import dev.gradus.sim.Progress;
import dev.gradus.sim.StateReader;
import dev.gradus.sim.StateWriter;
import dev.gradus.sim.key.Change;
import dev.gradus.sim.key.LabId;
import dev.gradus.sim.key.RunKey;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;

/** A saved run as bytes: the version, then every field in its order, exactly. */
final class SavedRunFormat {
    private static final long VERSION = 2;

    private SavedRunFormat() {}

    static byte[] write(SavedRun run) {
        StateWriter out = new StateWriter();
        out.number(VERSION);
        out.text(run.id().value());
        out.text(run.owner().value());
        out.text(run.engine().value());
        write(run.terms(), out);
        write(run.first(), out);
        write(run.key(), out);
        write(run.standing(), out);
        write(run.sent(), out);
        out.number(run.rest().isPresent() ? 1 : 0);
        run.rest().ifPresent(rest -> write(rest, out));
        return out.toBytes();
    }

    /** Empty if another version wrote it. */
    static Optional<SavedRun> read(byte[] bytes) {
        StateReader in = new StateReader(bytes);
        if (in.number() != VERSION) {
            return Optional.empty();
        }
        RunId id = new RunId(in.text());
        VisitorId owner = new VisitorId(in.text());
        EngineId engine = new EngineId(in.text());
        Terms terms = readTerms(in);
        RunKey first = readKey(in).sealing(terms.sealed());
        RunKey key = readKey(in).sealing(terms.sealed());
        Standing standing = readStanding(in);
        Sent sent = readSent(in);
        Optional<Rest> rest = in.number() == 1 ? Optional.of(readRest(in)) : Optional.empty();
        return Optional.of(new SavedRun(id, owner, engine, terms, first, key, standing, rest, sent));
    }

    private static void write(Terms terms, StateWriter out) {
        write(terms.fixed(), out);
        out.number(terms.sealed().size());
        new TreeSet<>(terms.sealed()).forEach(out::text);
    }

    private static Terms readTerms(StateReader in) {
        Map<String, String> fixed = readValues(in);
        return new Terms(fixed, Set.copyOf(list(in, in::text)));
    }

    private static void write(Map<String, String> values, StateWriter out) {
        out.number(values.size());
        new TreeMap<>(values).forEach((name, value) -> {
            out.text(name);
            out.text(value);
        });
    }

    private static Map<String, String> readValues(StateReader in) {
        Map<String, String> values = new LinkedHashMap<>();
        for (long left = in.number(); left > 0; left--) {
            values.put(in.text(), in.text());
        }
        return values;
    }

    private static void write(RunKey key, StateWriter out) {
        out.text(key.lab().value());
        write(key.parameters(), out);
        out.number(key.seed());
        out.number(key.changes().size());
        for (Change change : key.changes()) {
            out.number(change.step());
            out.text(change.name());
            out.text(change.value());
        }
    }

    private static RunKey readKey(StateReader in) {
        LabId lab = new LabId(in.text());
        Map<String, String> parameters = readValues(in);
        long seed = in.number();
        List<Change> changes = list(in, () -> new Change(in.number(), in.text(), in.text()));
        return new RunKey(lab, parameters, seed, changes);
    }

    private static void write(Standing standing, StateWriter out) {
        out.text(standing.state().name());
        out.number(standing.step());
        out.number(standing.until());
        out.number(standing.attempt());
        out.real(standing.pace().stepsPerSecond());
        out.number(standing.firstBudget());
        out.number(standing.budget());
        write(standing.note(), out);
    }

    private static Standing readStanding(StateReader in) {
        return new Standing(
                RunState.valueOf(in.text()),
                in.number(),
                in.number(),
                in.number(),
                new Pace(in.real()),
                in.number(),
                in.number(),
                readEnding(in));
    }

    private static void write(Sent sent, StateWriter out) {
        out.number(sent.sequence());
        out.number(sent.era());
        out.number(sent.frames().size());
        for (SentFrame frame : sent.frames()) {
            out.number(frame.sequence());
            out.number(frame.attempt());
            out.number(frame.era());
            out.number(frame.step());
        }
    }

    private static Sent readSent(StateReader in) {
        return new Sent(
                in.number(),
                in.number(),
                list(in, () -> new SentFrame(in.number(), in.number(), in.number(), in.number())));
    }

    private static void write(Rest rest, StateWriter out) {
        out.number(rest.step());
        out.bytes(rest.state());
        out.bytes(rest.history());
        out.reals(rest.readouts());
        out.number(rest.endedAt());
        out.text(rest.end().name());
        write(rest.ending(), out);
    }

    private static Rest readRest(StateReader in) {
        return new Rest(
                in.number(),
                in.bytes(),
                in.bytes(),
                in.reals(),
                in.number(),
                Progress.valueOf(in.text()),
                readEnding(in));
    }

    private static void write(Ending ending, StateWriter out) {
        out.text(ending.what());
        out.text(ending.advice());
    }

    private static Ending readEnding(StateReader in) {
        return new Ending(in.text(), in.text());
    }

    private static <T> List<T> list(StateReader in, Supplier<T> entry) {
        List<T> list = new ArrayList<>();
        for (long left = in.number(); left > 0; left--) {
            list.add(entry.get());
        }
        return list;
    }
}
