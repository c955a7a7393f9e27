package dev.gradus.nn;

import dev.gradus.kernel.Precision;
import dev.gradus.kernel.Storage;
import dev.gradus.tensor.Gradients;
import dev.gradus.tensor.Shape;
import dev.gradus.tensor.Tensor;
import java.util.List;

/**
 * A trainable tensor with a name. Its array is written to by an optimiser, or to restore a saved state, between two
 * computations; the tensor stays the same and follows. Owner: one run.
 */
public final class Parameter {
    /** What a parameter does in its layer; weight decay applies to weights only. */
    public enum Kind {
        WEIGHT,
        BIAS,
        /** A factor of normalised entries. */
        SCALE
    }

    private final String name;
    private final Kind kind;
    private final Storage values;
    private final Tensor tensor;

    private Parameter(String name, Kind kind, Tensor tensor, Storage values) {
        this.name = name;
        this.kind = kind;
        this.values = values;
        this.tensor = tensor;
    }

    /** A weight that starts with {@code values}, row by row. */
    public static Parameter weight(String name, Shape shape, double[] values) {
        return weight(name, shape, Storage.of(values));
    }

    /** A weight that starts with {@code values}, row by row, in their precision. */
    public static Parameter weight(String name, Shape shape, Storage values) {
        return new Parameter(name, Kind.WEIGHT, Tensor.variable(shape, values), values);
    }

    /** A bias that starts at 0, in double precision. */
    public static Parameter bias(String name, Shape shape) {
        return bias(name, shape, Precision.DOUBLE);
    }

    /** A bias that starts at 0. */
    public static Parameter bias(String name, Shape shape, Precision precision) {
        return bias(name, shape, Storage.zeros(precision, shape.count()));
    }

    /** A bias that starts with {@code values}, row by row, in their precision. */
    public static Parameter bias(String name, Shape shape, Storage values) {
        return new Parameter(name, Kind.BIAS, Tensor.variable(shape, values), values);
    }

    /** A scale that starts with {@code values}, in their precision. */
    public static Parameter scale(String name, Shape shape, Storage values) {
        return new Parameter(name, Kind.SCALE, Tensor.variable(shape, values), values);
    }

    public static List<Tensor> tensors(List<Parameter> parameters) {
        return parameters.stream().map(Parameter::tensor).toList();
    }

    public String name() {
        return name;
    }

    public Kind kind() {
        return kind;
    }

    /** The variable that computations use. */
    public Tensor tensor() {
        return tensor;
    }

    /** The numbers behind the tensor, row by row; writing to them changes the parameter. */
    public Storage values() {
        return values;
    }

    /** The gradient with respect to this parameter, row by row; not to be written to. */
    public Storage gradient(Gradients gradients) {
        return gradients.of(tensor).storage();
    }
}
