/** The labs, one package each, and the list of them. */
@NullMarked
package dev.gradus.labs;

import org.jspecify.annotations.NullMarked;
