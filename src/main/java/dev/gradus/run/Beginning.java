package dev.gradus.run;

import dev.gradus.sim.key.Change;
import java.util.List;

/**
 * Where a run stands when it is first shown.
 *
 * @param changes live changes that it makes on its way, in the order of their steps; a reset keeps them
 * @param step up to which it is prepared; where it ends before, it stands at its end
 */
public record Beginning(List<Change> changes, long step) {
    /** At step 0, as most runs begin. */
    public static final Beginning AT_ZERO = new Beginning(List.of(), 0);

    public Beginning {
        changes = List.copyOf(changes);
    }
}
