/** The lab contract: what a lab declares and what its simulation does. Pure JDK and the generator; knows no engine, no HTTP. */
@NullMarked
package dev.gradus.sim;

import org.jspecify.annotations.NullMarked;
