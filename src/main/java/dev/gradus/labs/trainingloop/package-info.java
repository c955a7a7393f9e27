/** Debug the loop: a training loop as data, run line by line, and what each misplaced line looks like on the curves. */
@NullMarked
package dev.gradus.labs.trainingloop;

import org.jspecify.annotations.NullMarked;
