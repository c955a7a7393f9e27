/** The lab on clustering by a similarity graph: what distances to centres miss, and leading vectors find. */
@NullMarked
package dev.gradus.labs.graphclustering;

import org.jspecify.annotations.NullMarked;
