package dev.gradus.labs.rematerialisation;

import dev.gradus.sim.script.Python;
import dev.gradus.sim.script.Recipe;
import dev.gradus.sim.script.ScriptTemplate;

/** The schedule and its counts as a Python program; the network itself is not part of it. */
final class RematNumpy {
    private static final String PROGRAM = """
            import math

            layers, steps = $layers, $steps
            forward_cost, load_cost, disk_cost = $forward, $load, $disk  # ns
            $schedule


            kept = set($kept)
            at_hand = 0
            forwards = loads = 0
            peak = len(kept)
            done = False
            operations = list(schedule())
            for kind, position, keeps in operations[:steps]:
                if kind == "load":
                    loads += 1
                    at_hand = position
                elif kind == "forward":
                    forwards += 1
                    at_hand = position
                    if keeps:
                        kept.add(position)
                else:
                    kept.discard(position)
                    at_hand = None
                live = len(kept) + (at_hand not in kept if at_hand else 0)
                peak = max(peak, live)
            live = len(kept) + (at_hand not in kept if at_hand else 0)
            time = forwards * forward_cost + loads * load_cost

            print("forwardEvaluations", float(forwards))
            print("loads", float(loads))
            print("time", float(time))
            print("breakEvenLoad", time / layers if steps >= len(operations) else math.nan)
            print("liveActivations", float(live))
            print("peakActivations", float(peak))
            print("recomputeFactor", (layers + forwards) / layers)
            print("diskTime", float(layers * disk_cost))
            """;

    private static final String EVERY_KTH = """
            k = $k


            def schedule():
                for j in range(layers, 0, -1):
                    checkpoint = j // k * k
                    $load
                    for i in range(checkpoint + 1, j + $end):
                        yield "forward", i, False
                    yield "backward", j, False
            """;

    private static final String KEEP_SEGMENT = """
            k = $k


            def schedule():
                last = layers
                while last >= 1:
                    checkpoint = (last - 1) // k * k
                    recomputed = last - 1 if last % k == 0 else last
                    for i in range(checkpoint + 1, recomputed + $end):
                        yield "forward", i, True
                    for j in range(last, checkpoint, -1):
                        $load
                        yield "backward", j, False
                    last = checkpoint
            """;

    private static final String REVOLVE = """
            slots = $slots


            def forward_steps(length, slots):
                if length <= 1:
                    return 0
                r = 1
                while math.comb(slots + r, slots) < length:
                    r += 1
                return r * length - math.comb(slots + r, r - 1)


            def schedule():
                operations, at_hand = [], 0

                def advance(start, end, keeps):
                    nonlocal at_hand
                    if at_hand != start$condition:
                        operations.append(("load", start, False))
                    for i in range(start + 1, end + 1):
                        operations.append(("forward", i, keeps and i == end))
                    at_hand = end

                def reverse(start, length, slots):
                    nonlocal at_hand
                    if slots == 1 or length == 1:
                        for step in range(start + length - 1, start - 1, -1):
                            advance(start, step, False)
                            operations.append(("backward", step, False))
                            at_hand = -1
                        return
                    cut = min(range(1, length), key=lambda c: c + forward_steps(length - c, slots - 1) + forward_steps(c, slots))
                    advance(start, start + cut, True)
                    reverse(start + cut, length - cut, slots - 1)
                    reverse(start, cut, slots)

                reverse(0, layers, slots)
                return operations
            """;

    private RematNumpy() {}

    static String of(Recipe recipe) {
        Setup setup = Setup.of(recipe.values());
        return new ScriptTemplate(PROGRAM)
                .put("layers", setup.layers())
                .put("steps", recipe.steps())
                .put("forward", Python.number(setup.forwardCost()))
                .put("load", Python.number(setup.loadCost()))
                .put("disk", Python.number(setup.diskCost()))
                .put("schedule", schedule(setup))
                .put("kept", setup.strategy() == Strategy.REVOLVE ? "" : "range(k, layers + 1, k)")
                .fill();
    }

    private static String schedule(Setup setup) {
        boolean isFree = setup.makes(RematParameters.FREE_LOADS);
        String end = setup.makes(RematParameters.OWN_LAYER_LEFT_OUT) ? "0" : "1";
        return switch (setup.strategy()) {
            case STORE_ALL, EVERY_KTH ->
                new ScriptTemplate(EVERY_KTH)
                        .put("k", setup.strategy() == Strategy.STORE_ALL ? 1 : setup.interval())
                        .put("load", load(isFree, "checkpoint < j", "checkpoint"))
                        .put("end", end)
                        .fill();
            case KEEP_SEGMENT ->
                new ScriptTemplate(KEEP_SEGMENT)
                        .put("k", setup.interval())
                        .put("load", load(isFree, "j % k != 0", "j"))
                        .put("end", end)
                        .fill();
            case REVOLVE ->
                new ScriptTemplate(REVOLVE)
                        .put("slots", setup.slots())
                        .put("condition", isFree ? " and start < end" : "")
                        .fill();
        };
    }

    private static String load(boolean isFree, String condition, String position) {
        String load = "yield \"load\", " + position + ", False";
        return isFree ? "if " + condition + ":  # mistake: what is stored is loaded, too\n    " + load : load;
    }
}
