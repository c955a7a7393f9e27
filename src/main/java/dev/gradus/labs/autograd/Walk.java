package dev.gradus.labs.autograd;

import dev.gradus.labs.autograd.Formula.Wire;
import dev.gradus.labs.autograd.Node.Leaf;
import dev.gradus.labs.autograd.Node.Result;
import dev.gradus.sim.frame.Phases;
import dev.gradus.tensor.Tensor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A visit of all nodes: up for the values, then down for the adjoints; in forward mode up only. Owner: one run. */
final class Walk {
    /** How far a node or an edge has come, as charts have it. */
    enum State {
        UNREACHED(0),
        REACHED(1),
        HANDED_DOWN(2),
        AT_WORK(3);

        private final int code;

        State(int code) {
            this.code = code;
        }

        int code() {
            return code;
        }
    }

    /** Beyond this a number is as good as infinite: its neighbours are not told from it any more. */
    private static final double BOUND = 1e30;

    private final Scene scene;
    private final Tape tape;
    private final Narration narration;
    private final List<Integer> results;
    private final BackwardPass backward;
    private final TangentSweep sweep;
    private final State[] nodes;
    private final State[] wires;
    private final double[] slopes;
    private final int[] firstWire;
    private int climbed;
    private int node = -1;
    private List<Phases.Line> lines;

    Walk(Scene scene) {
        Formula formula = scene.formula();
        this.scene = scene;
        this.tape = scene.tape();
        this.narration = new Narration(tape);
        this.results = formula.results();
        this.backward =
                new BackwardPass(tape, scene.seedOfOutput(), scene.pass().mistakes());
        this.sweep =
                new TangentSweep(tape, scene.pass().leafEntry(), scene.pass().seed());
        this.nodes = formula.nodes().stream()
                .map(one -> one instanceof Result ? State.UNREACHED : State.REACHED)
                .toArray(State[]::new);
        List<Wire> all = formula.wires();
        this.wires = new State[all.size()];
        Arrays.fill(wires, State.UNREACHED);
        this.slopes = new double[all.size()];
        Arrays.fill(slopes, Double.NaN);
        this.firstWire = new int[nodes.length];
        for (int wire = all.size() - 1; wire >= 0; wire--) {
            firstWire[all.get(wire).to()] = wire;
        }
        this.lines = List.of(narration.start(results.getFirst()));
    }

    boolean isDone() {
        return climbed == results.size() && (!scene.pass().isReverse() || backward.isDone());
    }

    /** One step. */
    void visit() {
        settle();
        if (climbed < results.size()) {
            climb(results.get(climbed++));
        } else {
            descend(backward.visit());
        }
    }

    /** The node visited last; −1 before the first. */
    int node() {
        return node;
    }

    State state(int index) {
        return nodes[index];
    }

    State wireState(int wire) {
        return wires[wire];
    }

    /** Local derivative along an edge; not a number where it has not been used yet. */
    double slope(int wire) {
        return slopes[wire];
    }

    /** Value of a node that has been reached. */
    Optional<Tensor> value(int index) {
        return nodes[index] == State.UNREACHED ? Optional.empty() : Optional.of(tape.tensor(index));
    }

    /** What a node has received so far on the way down; in forward mode its tangent. */
    Optional<Tensor> derivative(int index) {
        if (!scene.pass().isReverse()) {
            return sweep.tangent(index);
        }
        return climbed < results.size() ? Optional.empty() : backward.adjoint(index);
    }

    /** What the last step did. */
    List<Phases.Line> lines() {
        return lines;
    }

    /** Whether the last visit stayed within bounds. */
    boolean isFinite() {
        return node < 0
                || (isFinite(tape.tensor(node))
                        && derivative(node).stream().allMatch(Walk::isFinite)
                        && tape.links(node).stream()
                                .allMatch(link ->
                                        derivative(link.operand()).stream().allMatch(Walk::isFinite)));
    }

    /** The derivative by every entry of every leaf; not a number where forward mode does not ask for it. */
    double[] gradient() {
        return scene.pass().isReverse() ? adjointsOfLeaves() : oneTangent();
    }

    private double[] adjointsOfLeaves() {
        List<Double> gradient = new ArrayList<>();
        for (int index = 0; index < nodes.length; index++) {
            if (scene.formula().nodes().get(index) instanceof Leaf) {
                Arrays.stream(backward.adjoint(index).orElseThrow().toArray()).forEach(gradient::add);
            }
        }
        return gradient.stream().mapToDouble(x -> x).toArray();
    }

    private double[] oneTangent() {
        double[] gradient = new double[scene.entries().length];
        Arrays.fill(gradient, Double.NaN);
        gradient[scene.pass().leafEntry()] =
                sweep.tangent(scene.formula().output()).orElseThrow().toArray()[0];
        return gradient;
    }

    private void climb(int next) {
        node = next;
        nodes[next] = State.AT_WORK;
        List<Integer> operands = scene.formula().operands(next);
        for (int position = 0; position < operands.size(); position++) {
            wires[firstWire[next] + position] = State.AT_WORK;
        }
        lines = new ArrayList<>(List.of(narration.forward(next)));
        if (!scene.pass().isReverse() && tape.dependsOnLeaf(next)) {
            sweep.visit(next);
            useEdges(next);
            lines.add(narration.tangent(next, sweep));
        }
    }

    private void descend(BackwardPass.Visit visit) {
        node = visit.node();
        nodes[node] = State.AT_WORK;
        useEdges(node);
        lines = narration.backward(visit, scene.pass().mistakes().contains(Mistake.FAN_OUT_OVERWRITTEN));
    }

    /** Marks the edges back from a node and notes their local derivatives. */
    private void useEdges(int index) {
        List<Integer> operands = scene.formula().operands(index);
        List<Tape.Link> links = tape.links(index);
        int next = 0;
        for (int position = 0; position < operands.size(); position++) {
            if (next < links.size() && links.get(next).operand() == operands.get(position)) {
                int wire = firstWire[index] + position;
                wires[wire] = State.AT_WORK;
                slopes[wire] = bounded(slope(links.get(next), index));
                next++;
            }
        }
    }

    /** Between single numbers; not a number elsewhere. */
    private double slope(Tape.Link link, int index) {
        boolean numbers = tape.tensor(index).shape().count() == 1
                && tape.tensor(link.operand()).shape().count() == 1;
        return numbers ? LocalDerivative.of(link, tape.tensor(index).shape()).number() : Double.NaN;
    }

    /** What was being worked on is done. */
    private void settle() {
        State done = climbed < results.size()
                        || backward.ready().contains(scene.formula().output())
                ? State.REACHED
                : State.HANDED_DOWN;
        settle(nodes, done);
        settle(wires, done);
    }

    private static void settle(State[] states, State done) {
        for (int i = 0; i < states.length; i++) {
            if (states[i] == State.AT_WORK) {
                states[i] = done;
            }
        }
    }

    private static boolean isFinite(Tensor tensor) {
        return Arrays.stream(tensor.toArray()).allMatch(value -> Math.abs(value) <= BOUND);
    }

    private static double bounded(double value) {
        return Math.abs(value) <= BOUND ? value : Double.NaN;
    }
}
