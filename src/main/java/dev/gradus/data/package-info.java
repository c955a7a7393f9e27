/** Data sets: what they hold, the order in which examples come, readers of files and generators. */
@NullMarked
package dev.gradus.data;

import org.jspecify.annotations.NullMarked;
