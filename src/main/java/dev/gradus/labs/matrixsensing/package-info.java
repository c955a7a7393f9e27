/** Matrix sensing: why gradient descent from a tiny start recovers a matrix of low rank though nothing asks it to. */
@NullMarked
package dev.gradus.labs.matrixsensing;

import org.jspecify.annotations.NullMarked;
