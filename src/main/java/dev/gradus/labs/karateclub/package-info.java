/** Node classification with a graph convolutional network on Zachary's karate club, right and as it was once handed out. */
@NullMarked
package dev.gradus.labs.karateclub;

import org.jspecify.annotations.NullMarked;
