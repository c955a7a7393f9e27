/** Inner loops over plain arrays: everything that costs time happens here, so that it can be made faster in one place. */
@NullMarked
package dev.gradus.kernel;

import org.jspecify.annotations.NullMarked;
