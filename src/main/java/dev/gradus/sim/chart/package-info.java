/** What to draw, in words of data: no pixels, no colours, no expressions. */
@NullMarked
package dev.gradus.sim.chart;

import org.jspecify.annotations.NullMarked;
