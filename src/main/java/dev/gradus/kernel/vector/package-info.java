/**
 * The kernels with vector instructions: several entries at a time, by the module jdk.incubator.vector.
 *
 * <p>Only operations whose result is defined to the last bit are used: + − · / √ and fused multiply-add, lane by lane. Those
 * that leave the rounding or the order open ({@code EXP}, {@code TANH}, …, {@code reduceLanes(ADD)}) give other bits before a
 * loop is compiled than after, and a run would not repeat itself. Loops of plain arithmetic are not here: the compiler turns
 * those into the same vector instructions by itself.
 */
@NullMarked
package dev.gradus.kernel.vector;

import org.jspecify.annotations.NullMarked;
