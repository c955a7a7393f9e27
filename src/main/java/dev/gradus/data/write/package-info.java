/** Files that other programs read. */
@NullMarked
package dev.gradus.data.write;

import org.jspecify.annotations.NullMarked;
