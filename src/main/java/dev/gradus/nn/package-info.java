/** Layers as plain values, initialisations, losses, and the check of gradients against central differences. */
@NullMarked
package dev.gradus.nn;

import org.jspecify.annotations.NullMarked;
