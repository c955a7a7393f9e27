/** A run as a program in another language: what it must repeat, and how its text is put together. */
@NullMarked
package dev.gradus.sim.script;

import org.jspecify.annotations.NullMarked;
