/** What a worker does in a run's turn: computes steps, remembers states, follows commands, feeds clients. */
@NullMarked
package dev.gradus.run.work;

import org.jspecify.annotations.NullMarked;
