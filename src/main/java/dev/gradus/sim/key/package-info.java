/** What names a run: the lab, the parameters that differ from their defaults, the seed, the live changes. */
@NullMarked
package dev.gradus.sim.key;

import org.jspecify.annotations.NullMarked;
