package dev.gradus.labs.autograd;

import dev.gradus.labs.autograd.Node.Leaf;
import dev.gradus.sim.script.Python;
import java.util.ArrayList;
import java.util.List;

/**
 * Lines of the visits of a run, as far as it goes: nodes are visited as the run visits them.
 *
 * @param values lines that compute values
 * @param passes lines that compute derivatives
 * @param lastNode the node visited last; −1 before the first
 * @param state how far the run has come
 */
record NumpyPasses(String values, String passes, String lastNode, State state) {
    private enum State {
        WHOLE,
        STOPPED,
        DIVERGED
    }

    /** The first {@code steps} visits, or fewer if the run ends before. */
    static NumpyPasses of(Scene scene, long steps) {
        Walk walk = new Walk(scene);
        long visits = 0;
        while (visits < steps && !walk.isDone() && walk.isFinite()) {
            walk.visit();
            visits++;
        }
        State state = !walk.isFinite() ? State.DIVERGED : walk.isDone() ? State.WHOLE : State.STOPPED;
        Writer writer = new Writer(scene, visits);
        String node = walk.node() < 0 ? "\"nan\"" : Integer.toString(walk.node());
        return new NumpyPasses(writer.values(), writer.passes(state), node, state);
    }

    boolean isWhole() {
        return state == State.WHOLE;
    }

    /** What to say where derivatives are not checked. */
    String ending() {
        return state == State.DIVERGED
                ? "# Here the run ends: a number has left every bound."
                : "# More nodes are to be visited; derivatives are checked after the last one.";
    }

    /** Writes the visits of one run. */
    private record Writer(Scene scene, NumpyRules rules, long visits) {
        Writer(Scene scene, long visits) {
            this(scene, new NumpyRules(scene.tape(), scene.pass().mistakes()), visits);
        }

        String values() {
            StringBuilder lines = new StringBuilder();
            for (int node : climbed()) {
                lines.append("v[%d] = %s%n".formatted(node, rules.value(node)));
            }
            return lines.toString();
        }

        String passes(State state) {
            return scene.pass().isReverse() ? down(state) : up(state);
        }

        private List<Integer> climbed() {
            List<Integer> results = scene.formula().results();
            return results.subList(0, (int) Math.min(visits, results.size()));
        }

        private String down(State state) {
            long left = visits - climbed().size();
            if (left <= 0) {
                return "";
            }
            StringBuilder lines = new StringBuilder("\n# The way back: every node hands its gradient down.\n");
            lines.append("grad = {%d: %s * np.ones(%s)}%n"
                    .formatted(output(), Python.number(scene.pass().seed()), rules.shape(output())));
            BackwardPass pass = new BackwardPass(
                    scene.tape(), scene.seedOfOutput(), scene.pass().mistakes());
            for (; left > 0; left--) {
                lines.append(handedDown(pass.visit()));
            }
            return lines + (state == State.WHOLE ? gradient() : "");
        }

        private String handedDown(BackwardPass.Visit visit) {
            StringBuilder lines = new StringBuilder();
            boolean overwrites = scene.pass().mistakes().contains(Mistake.FAN_OUT_OVERWRITTEN);
            List<Integer> positions = dependentOperands(visit.node());
            for (int i = 0; i < positions.size(); i++) {
                BackwardPass.Handed handed = visit.handed().get(i);
                String slot = "grad[" + handed.operand() + "]";
                String part = rules.handedDown(visit.node(), positions.get(i));
                boolean more = handed.before().isPresent();
                lines.append(slot).append(" = ").append(more && !overwrites ? slot + " + " : "");
                lines.append(part).append(rules.isWrong(visit.node()) ? "  # mistake" : "");
                lines.append(more && overwrites ? "  # mistake: what came before is lost" : "")
                        .append('\n');
            }
            return lines.toString();
        }

        private String gradient() {
            List<String> parts = new ArrayList<>();
            for (int node = 0; node < scene.formula().nodes().size(); node++) {
                if (scene.formula().nodes().get(node) instanceof Leaf) {
                    parts.add("np.ravel(grad[" + node + "])");
                }
            }
            return "gradient = np.concatenate([" + String.join(", ", parts) + "])\n";
        }

        private String up(State state) {
            StringBuilder lines = new StringBuilder("\n# Tangents, in the order of the values.\nt = {}\n");
            int used = 0;
            int entry = scene.pass().leafEntry();
            for (int node = 0; node < scene.formula().nodes().size(); node++) {
                if (scene.formula().nodes().get(node) instanceof Leaf leaf) {
                    lines.append("t[%d] = np.zeros(%s)%n".formatted(node, rules.shape(node)));
                    if (used <= entry && entry < used + leaf.shape().count()) {
                        lines.append(seeded(node, entry - used));
                    }
                    used += leaf.shape().count();
                }
            }
            for (int node : climbed()) {
                lines.append(pushedUp(node));
            }
            if (state == State.WHOLE) {
                lines.append("gradient = np.full(len(entries), np.nan)%ngradient[%d] = t[%d].item()%n"
                        .formatted(entry, output()));
            }
            return lines.toString();
        }

        private String seeded(int node, int place) {
            String seed = Python.number(scene.pass().seed());
            return rules.shape(node).equals("()")
                    ? "t[%d] = np.float64(%s)%n".formatted(node, seed)
                    : "t[%d].flat[%d] = %s%n".formatted(node, place, seed);
        }

        private String pushedUp(int node) {
            List<String> parts = dependentOperands(node).stream()
                    .map(position -> rules.pushedUp(node, position))
                    .toList();
            String mistake = rules.isWrong(node) ? "  # mistake" : "";
            return parts.isEmpty() ? "" : "t[%d] = %s%s%n".formatted(node, String.join(" + ", parts), mistake);
        }

        /** Positions of the operands that a derivative goes to. */
        private List<Integer> dependentOperands(int node) {
            List<Integer> positions = new ArrayList<>();
            List<Integer> operands = scene.formula().operands(node);
            for (int position = 0; position < operands.size(); position++) {
                if (scene.tape().dependsOnLeaf(operands.get(position))) {
                    positions.add(position);
                }
            }
            return positions;
        }

        private int output() {
            return scene.formula().output();
        }
    }
}
