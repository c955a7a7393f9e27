/** Readers of the files that data sets come in: each refuses what is not to the letter, and says where. */
@NullMarked
package dev.gradus.data.read;

import org.jspecify.annotations.NullMarked;
