/** Which run works next, and on which thread: a fixed pool, slices in turn, messages before work. */
@NullMarked
package dev.gradus.run.scheduling;

import org.jspecify.annotations.NullMarked;
