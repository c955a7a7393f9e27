/** Runs written out line by line in full precision: for the command line, and for files that pages offer. */
@NullMarked
package dev.gradus.run.export;

import org.jspecify.annotations.NullMarked;
