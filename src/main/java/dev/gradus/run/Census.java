package dev.gradus.run;

import java.util.Map;

/**
 * All runs of the server, counted.
 *
 * @param states runs in each state
 * @param active runs that hold a simulation
 * @param parked runs that hold none
 * @param watched runs that a client looks at
 * @param waiting visitors in the queue for a seat
 */
public record Census(Map<RunState, Long> states, long active, long parked, long watched, long waiting) {
    public Census {
        states = Map.copyOf(states);
    }
}
