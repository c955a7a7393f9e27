/** What a node may compute from messages that come in no order, what a mask hides from the loss, and a residual update. */
@NullMarked
package dev.gradus.labs.messagepassing;

import org.jspecify.annotations.NullMarked;
