/** Brings data sets to this machine: from the network or from files that somebody carried here. */
@NullMarked
package dev.gradus.app.fetch;

import org.jspecify.annotations.NullMarked;
