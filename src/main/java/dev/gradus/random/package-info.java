/** The only source of randomness: NumPy's legacy generator, bit for bit, with named sub-streams. */
@NullMarked
package dev.gradus.random;

import org.jspecify.annotations.NullMarked;
