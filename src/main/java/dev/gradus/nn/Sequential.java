package dev.gradus.nn;

import dev.gradus.kernel.Storage;
import dev.gradus.tensor.Tensor;
import java.util.List;

/** Layers one after another. Shapes: those of the first → those of the last. */
public record Sequential(List<Layer> layers) implements Layer {
    public Sequential {
        layers = List.copyOf(layers);
    }

    public static Sequential of(Layer... layers) {
        return new Sequential(List.of(layers));
    }

    @Override
    public Tensor apply(Tensor x, Mode mode) {
        Tensor y = x;
        for (int i = 0; i < layers.size(); i++) {
            boolean isLast = i + 1 == layers.size();
            if (!isLast
                    && layers.get(i) instanceof Linear linear
                    && layers.get(i + 1) instanceof Activation activation) {
                y = linear.apply(y, activation);
                i++;
            } else {
                y = layers.get(i).apply(y, mode);
            }
        }
        return y;
    }

    @Override
    public List<Parameter> parameters() {
        return layers.stream().flatMap(layer -> layer.parameters().stream()).toList();
    }

    @Override
    public List<Storage> state() {
        return layers.stream().flatMap(layer -> layer.state().stream()).toList();
    }
}
