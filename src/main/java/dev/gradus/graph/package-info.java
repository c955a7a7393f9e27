/** Undirected graphs: adjacency matrices, their powers and normalisations, communities, layouts, and Zachary's karate club. */
@NullMarked
package dev.gradus.graph;

import org.jspecify.annotations.NullMarked;
