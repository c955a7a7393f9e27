/**
 * Runs: who owns them, which thread works on them, what they show and remember. Knows nothing about HTTP.
 *
 * <p>Threads: callers post commands and read published snapshots from any thread; everything else of a run is touched only
 * by the worker that holds the run's turn.
 */
@NullMarked
package dev.gradus.run;

import org.jspecify.annotations.NullMarked;
