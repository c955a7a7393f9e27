package dev.gradus.labs.autograd;

import dev.gradus.tensor.Shape;
import dev.gradus.tensor.Tensor;

/**
 * The derivative of a node by one of its operands, ∂result_i/∂operand_j, read off the tape: row i is what the edge makes of
 * the i-th unit vector.
 */
record LocalDerivative(double[][] rows) {
    static LocalDerivative of(Tape.Link link, Shape result) {
        double[][] rows = new double[result.count()][];
        for (int i = 0; i < rows.length; i++) {
            double[] unit = new double[rows.length];
            unit[i] = 1;
            rows[i] = link.derivative().apply(Tensor.constant(result, unit)).toArray();
        }
        return new LocalDerivative(rows);
    }

    /** The derivative of one number by another. */
    double number() {
        return rows[0][0];
    }

    /** Its product with a tangent of the operand, added to {@code sum}. */
    void push(double[] tangent, double[] sum) {
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < tangent.length; j++) {
                sum[i] += rows[i][j] * tangent[j];
            }
        }
    }
}
