package dev.gradus.labs.sgdinterpolation;

import dev.gradus.sim.Budget;
import dev.gradus.sim.StateReader;
import dev.gradus.sim.StateWriter;

/** Which curve takes the next update, and with which minibatch. Owned by one simulation. */
interface UpdateOrder {
    /** The draws before the first update; false if the budget was used up before all were drawn. */
    boolean prepare(Budget budget);

    /** Works on one step; false if the budget was used up inside it. */
    boolean advance(Budget budget, long step);

    /** Whether all updates are done. */
    boolean finished();

    /** Whether updates of the given curve have begun. */
    boolean begun(int curve);

    /** The curve of the present update, or not a number if all advance together. */
    double activeCurve();

    /** Updates of the present curve, or not a number if all advance together. */
    double iteration();

    /** The minibatch drawn last. */
    Minibatch minibatch();

    void save(StateWriter out);

    void restore(StateReader in);
}
