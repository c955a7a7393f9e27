/** The lab autograd: an expression as a graph on the tape, visited node by node in both directions. */
@NullMarked
package dev.gradus.labs.autograd;

import org.jspecify.annotations.NullMarked;
