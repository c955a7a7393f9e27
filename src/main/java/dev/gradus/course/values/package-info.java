/** Values of parameters that are too long for an address, kept under a short name. */
@NullMarked
package dev.gradus.course.values;

import org.jspecify.annotations.NullMarked;
