/** From gradients to the next parameters. */
@NullMarked
package dev.gradus.optim;

import org.jspecify.annotations.NullMarked;
