/** Trading computation for memory on the way back: what to keep, what to compute again. */
@NullMarked
package dev.gradus.labs.rematerialisation;

import org.jspecify.annotations.NullMarked;
