package dev.gradus.labs.mlpfromscratch;

import dev.gradus.sim.StateReader;
import dev.gradus.sim.StateWriter;
import dev.gradus.sim.exercise.Numerals;
import dev.gradus.sim.frame.Phases.Line;
import java.util.List;

/**
 * The sample that the network learned from last, as it was before that.
 *
 * @param image its number in the training set; −1 before the first
 * @param rate the learning rate that the update used
 */
record LastSample(int image, int label, int guess, double loss, double rate) {
    static final LastSample NONE = new LastSample(-1, 0, 0, Double.NaN, Double.NaN);

    /**
     * The step part by part, in words; nothing before the first.
     *
     * @param norms ‖∂L/∂W‖ of each layer
     */
    List<Line> told(List<String> classes, double[] norms) {
        if (image < 0) {
            return List.of();
        }
        String truth = classes.get(label);
        return List.of(
                line(
                        "forward",
                        "Image %d goes up through all layers. It shows %s; the network says %s."
                                .formatted(image, truth, classes.get(guess))),
                line(
                        "loss",
                        "%s gets the probability %s, and minus its logarithm is the loss: %s."
                                .formatted(truth, Numerals.print(Math.exp(-loss)), Numerals.print(loss))),
                line(
                        "backward",
                        "The error goes down again. The gradient of the last weights has the length %s, that of the first %s."
                                .formatted(Numerals.print(norms[norms.length - 1]), Numerals.print(norms[0]))),
                line(
                        "update",
                        "Every weight moves against its gradient by %s times as much; those of the first layer by %s together."
                                .formatted(Numerals.print(rate), Numerals.print(rate * norms[0]))));
    }

    void save(StateWriter out) {
        out.numbers(new int[] {image, label, guess});
        out.real(loss);
        out.real(rate);
    }

    static LastSample restored(StateReader in) {
        int[] numbers = in.numbers();
        return new LastSample(numbers[0], numbers[1], numbers[2], in.real(), in.real());
    }

    /** The page walks from part to part: none is marked here. */
    private static Line line(String phase, String text) {
        return new Line(phase, text, false);
    }
}
