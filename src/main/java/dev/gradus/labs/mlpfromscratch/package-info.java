/** The lab mlp-from-scratch: a network written by hand that learns digits one at a time, right and with eight mistakes. */
@NullMarked
package dev.gradus.labs.mlpfromscratch;

import org.jspecify.annotations.NullMarked;
