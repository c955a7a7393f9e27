/** A class of simulated students on a real server: how long they wait, and whether they see every step. */
@NullMarked
package dev.gradus.app.bench.serve;

import org.jspecify.annotations.NullMarked;
