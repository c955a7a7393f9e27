package dev.gradus.labs.mlpfromscratch;

import dev.gradus.nn.Activation;
import dev.gradus.sim.parameter.ParameterValues;
import dev.gradus.tensor.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The parameters that do not change during a run.
 *
 * @param trainingSize as asked for; the set may have fewer
 */
record Setup(
        PictureSet data,
        int trainingSize,
        String order,
        List<Integer> hiddenSizes,
        Activation activation,
        String init,
        Set<Mistake> mistakes) {
    static Setup of(ParameterValues values) {
        String activation = values.get(MlpParameters.ACTIVATION);
        return new Setup(
                PictureSet.named(values.get(MlpParameters.DATA)),
                values.get(MlpParameters.TRAINING_SIZE),
                values.get(MlpParameters.ORDER),
                values.get(MlpParameters.HIDDEN_SIZES),
                Activation.valueOf(activation.toUpperCase(Locale.ROOT)),
                values.get(MlpParameters.INIT),
                Mistake.of(values));
    }

    /** Examples of an epoch. */
    int epochSize() {
        return data.trainingSize(trainingSize);
    }

    boolean isShuffled() {
        return order.equals(MlpParameters.SHUFFLED);
    }

    boolean has(Mistake mistake) {
        return mistakes.contains(mistake);
    }

    /** [in, out] of every weight, from the input up. */
    List<Shape> weightShapes() {
        List<Shape> shapes = new ArrayList<>();
        int in = data.pixels();
        for (int out : hiddenSizes) {
            shapes.add(Shape.of(in, out));
            in = out;
        }
        shapes.add(Shape.of(in, PictureSet.CLASSES));
        return shapes;
    }

    /** Numbers that are learned. */
    int parameterCount() {
        return weightShapes().stream()
                .mapToInt(shape -> shape.count() + shape.size(1))
                .sum();
    }
}
