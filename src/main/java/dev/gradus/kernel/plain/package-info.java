/** The kernels as loops that any Java can run; the reference for faster ones. */
@NullMarked
package dev.gradus.kernel.plain;

import org.jspecify.annotations.NullMarked;
