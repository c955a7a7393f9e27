/** Parameters, declared once: form, address, validation, command line, documentation and random draws follow. */
@NullMarked
package dev.gradus.sim.parameter;

import org.jspecify.annotations.NullMarked;
