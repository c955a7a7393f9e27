package dev.gradus.run;

import dev.gradus.sim.Ending;
import dev.gradus.sim.key.RunKey;

/**
 * Where a run stands, published as one consistent value.
 *
 * @param step last whole step; −1 while there is none
 * @param budget step at which it stops by itself
 * @param attempt grows by one with every reset
 * @param ending why it stopped, where that needs a word; else {@link Ending#NONE}
 * @param queuePlace place in the queue for a seat, from 1; 0 if it is not waiting
 * @param key with the live changes made so far; those after {@code step} are kept until the next change cuts them off
 * @param earliest lowest step to which going back takes less than about a second
 */
public record RunStatus(
        RunState state,
        long step,
        long budget,
        long attempt,
        Pace pace,
        Measured measured,
        Ending ending,
        int queuePlace,
        RunKey key,
        long earliest) {}
