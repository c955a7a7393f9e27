/** Gradient descent on a quadratic bowl: which learning rates converge, and how fast. */
@NullMarked
package dev.gradus.labs.quadraticdescent;

import org.jspecify.annotations.NullMarked;
