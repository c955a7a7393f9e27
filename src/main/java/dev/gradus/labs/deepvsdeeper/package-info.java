/** Two networks of different depth in training side by side: why the deeper one fits its training data worse. */
@NullMarked
package dev.gradus.labs.deepvsdeeper;

import org.jspecify.annotations.NullMarked;
