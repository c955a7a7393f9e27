/** Exercises: fresh variants by seed, answers, graders and verdicts that say what was seen and what to try. */
@NullMarked
package dev.gradus.sim.exercise;

import org.jspecify.annotations.NullMarked;
