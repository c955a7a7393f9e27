/** How fast the engine is beside NumPy and torch on the same machine in the same minutes. */
@NullMarked
package dev.gradus.app.bench;

import org.jspecify.annotations.NullMarked;
