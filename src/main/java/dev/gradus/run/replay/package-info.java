/** Runs that are computed again to see whether they came out as somebody says: in a queue, one at a time. */
@NullMarked
package dev.gradus.run.replay;

import org.jspecify.annotations.NullMarked;
