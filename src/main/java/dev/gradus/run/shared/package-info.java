/** Data that several runs share: made once, counted, dropped when nobody needs them. */
@NullMarked
package dev.gradus.run.shared;

import org.jspecify.annotations.NullMarked;
