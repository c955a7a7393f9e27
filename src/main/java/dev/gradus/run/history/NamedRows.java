package dev.gradus.run.history;

import java.util.List;

/**
 * Rows of a trace that say what their columns are.
 *
 * @param names indexed names of readouts
 */
public record NamedRows(List<String> names, TraceRows rows) {
    public NamedRows {
        names = List.copyOf(names);
    }
}
