/** Vanishing and exploding gradients: which initialisation, activation and normalisation keep a deep network alive. */
@NullMarked
package dev.gradus.labs.gradientnorms;

import org.jspecify.annotations.NullMarked;
