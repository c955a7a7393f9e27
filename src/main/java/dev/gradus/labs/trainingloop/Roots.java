package dev.gradus.labs.trainingloop;

import dev.gradus.nn.Mode;
import dev.gradus.random.Rng;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How one batch moves the oscillator's state: (w, g) ↦ M (w, g), where g is what is left in the gradient. Its eigenvalues r are the
 * roots of r² − trace(M) r + det(M) = 0: for a gradient that is never zeroed r² − (2 − ηa) r + 1 = 0.
 *
 * @param re real parts, the smaller first
 * @param im imaginary parts
 */
record Roots(double[] re, double[] im) {
    /** Of a program that has none: it is not linear, or not the same with every batch. */
    static final Roots NONE = new Roots(new double[0], new double[0]);

    static Roots of(Setup setup, Live live) {
        List<Statement> body = body(setup.program());
        boolean isLinear = setup.isOscillator() && setup.optimizer().equals("sgd") && isInOrder(body);
        if (!isLinear) {
            return NONE;
        }
        double[] first = moved(body, setup, live, 1);
        double[] second = moved(body, setup, live, 0);
        double half = (first[0] + second[1]) / 2;
        double determinant = first[0] * second[1] - second[0] * first[1];
        double inside = half * half - determinant;
        double root = Math.sqrt(Math.abs(inside));
        return inside < 0
                ? new Roots(new double[] {half, half}, new double[] {-root, root})
                : new Roots(new double[] {half - root, half + root}, new double[2]);
    }

    /** The largest |r|; not a number without roots. */
    double modulus() {
        return IntStream.range(0, re.length)
                .mapToDouble(i -> Math.hypot(re[i], im[i]))
                .max()
                .orElse(Double.NaN);
    }

    /** The lines for a batch, if there is one loop and nothing in it is conditional. */
    private static List<Statement> body(Listing program) {
        List<Integer> loops = program.places(Statement.BATCH);
        if (loops.size() != 1) {
            return List.of();
        }
        int loop = loops.getFirst();
        return IntStream.range(loop + 1, program.line(loop).end())
                .mapToObj(line -> program.line(line).statement())
                .toList();
    }

    /** One forward pass, its loss, its way back, one step; and no line that is not linear. */
    private static boolean isInOrder(List<Statement> body) {
        List<Statement> needed = List.of(Statement.FORWARD, Statement.LOSS, Statement.BACKWARD);
        boolean isComplete = body.stream().filter(needed::contains).toList().equals(needed);
        List<Statement> others =
                List.of(Statement.EPOCH, Statement.BATCH, Statement.EVERY, Statement.CLIP, Statement.SCHEDULER_STEP);
        return isComplete && body.contains(Statement.STEP) && body.stream().noneMatch(others::contains);
    }

    /** Where the state goes that is 1 in w and 0 in g, or the other way round. */
    private static double[] moved(List<Statement> body, Setup setup, Live live, int weight) {
        Live quiet =
                new Live(live.learningRate(), live.batchSize(), live.clipping(), live.rateDecay(), live.curvature(), 0);
        Oscillator state = new Oscillator(1, quiet, new Rng(0));
        state.place(weight, 1 - weight);
        for (Statement statement : body) {
            switch (statement) {
                case ZERO_GRADIENT -> state.zeroGradient();
                case FORWARD -> state.forward(Mode.TRAIN);
                case LOSS -> state.loss();
                case DIVIDE -> state.divide(setup.accumulation());
                case BACKWARD -> state.backward();
                case STEP -> state.step(live.learningRate());
                default -> {}
            }
        }
        return new double[] {state.weights()[0], state.sum()};
    }
}
