/** Sets of points: samplers that keep their shape, features that do not depend on their order, and a network on them. */
@NullMarked
package dev.gradus.labs.pointclouds;

import org.jspecify.annotations.NullMarked;
