/** Starts Gradus: reads the command line and wires the parts together by their constructors. */
@NullMarked
package dev.gradus.app;

import org.jspecify.annotations.NullMarked;
