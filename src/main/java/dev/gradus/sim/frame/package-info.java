/** What a simulation shows at a step: readouts and series of plain numbers. */
@NullMarked
package dev.gradus.sim.frame;

import org.jspecify.annotations.NullMarked;
