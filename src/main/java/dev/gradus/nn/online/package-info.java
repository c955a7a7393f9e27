/** Networks that learn from one sample at a time, every line of their backward pass written out. */
@NullMarked
package dev.gradus.nn.online;

import org.jspecify.annotations.NullMarked;
