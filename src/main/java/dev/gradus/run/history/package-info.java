/** The traces of a run: every step's readouts in bounded memory, extremes kept. Owned by the worker that holds the run's turn. */
@NullMarked
package dev.gradus.run.history;

import org.jspecify.annotations.NullMarked;
