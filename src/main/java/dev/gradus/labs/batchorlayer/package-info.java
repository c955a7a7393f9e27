/** Gradient accumulation against normalisation: when many small batches are exactly one large one. */
@NullMarked
package dev.gradus.labs.batchorlayer;

import org.jspecify.annotations.NullMarked;
