/**
 * What clients of a run get, and when: frames and reports, one frame in flight, newer frames merged while it is. Owned by
 * the worker that holds the run's turn.
 */
@NullMarked
package dev.gradus.run.stream;

import org.jspecify.annotations.NullMarked;
