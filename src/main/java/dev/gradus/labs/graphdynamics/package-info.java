/** Linear layers on a graph: powers of its matrix, walks, and how many layers make all nodes alike. */
@NullMarked
package dev.gradus.labs.graphdynamics;

import org.jspecify.annotations.NullMarked;
