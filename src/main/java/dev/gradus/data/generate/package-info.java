/** Data sets made by formula: the same numbers from the same seed, on every machine, in pieces of a few milliseconds. */
@NullMarked
package dev.gradus.data.generate;

import org.jspecify.annotations.NullMarked;
