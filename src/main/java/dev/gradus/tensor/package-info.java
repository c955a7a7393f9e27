/**
 * Numbers on n axes, operations on them, and gradients by reverse mode. Operations are static methods, each with its
 * derivative beside it: {@link dev.gradus.tensor.Arithmetic}, {@link dev.gradus.tensor.Activations},
 * {@link dev.gradus.tensor.Products}, {@link dev.gradus.tensor.Reductions}, {@link dev.gradus.tensor.Likelihood}. What an
 * operation was computed from stays with its result; {@link dev.gradus.tensor.Autograd} walks back along these edges.
 */
@NullMarked
package dev.gradus.tensor;

import org.jspecify.annotations.NullMarked;
