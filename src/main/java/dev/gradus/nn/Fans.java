package dev.gradus.nn;

import dev.gradus.tensor.Shape;
import dev.gradus.tensor.ShapeException;

/**
 * How many entries one entry of a layer's output is made of, and how many it goes into: in and out of a weight [out, in]; in ·
 * kernel² and out · kernel² of filters [out, in, kernel, kernel].
 */
public record Fans(int in, int out) {
    /** Those of a weight. @throws ShapeException if the weight has fewer than two axes */
    public static Fans of(Shape weight) {
        if (weight.rank() < 2) {
            throw new ShapeException("fans", weight, "give a weight [out, in, …]");
        }
        int field = weight.count() / (weight.size(0) * weight.size(1));
        return new Fans(weight.size(1) * field, weight.size(0) * field);
    }
}
