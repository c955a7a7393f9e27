/** The lab on SGD with a constant step: why it converges exponentially when a perfect fit exists, and stalls when none does. */
@NullMarked
package dev.gradus.labs.sgdinterpolation;

import org.jspecify.annotations.NullMarked;
