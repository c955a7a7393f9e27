package dev.gradus.sim.frame;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Where each number of a run's readouts stands in the flat array that {@code Simulation.read} fills: readouts in declared
 * order, each over its dimensions row by row. Names are indexed, as {@code loss[0]} and {@code gradientNorm[1,3]}.
 */
public final class ReadoutLayout {
    /** One number: its readout and its indexed name. */
    public record Slot(Readout readout, String name) {}

    private final List<Slot> slots = new ArrayList<>();
    private final Map<String, Integer> offsets = new LinkedHashMap<>();

    /** @throws IllegalArgumentException if a readout runs over a dimension that is not given */
    public ReadoutLayout(List<Readout> readouts, List<Dimension> dimensions) {
        Map<String, Dimension> byName = new LinkedHashMap<>();
        dimensions.forEach(d -> byName.put(d.name(), d));
        for (Readout readout : readouts) {
            offsets.put(readout.name(), slots.size());
            for (String index : indices(readout, byName)) {
                slots.add(new Slot(readout, readout.name() + index));
            }
        }
    }

    public int size() {
        return slots.size();
    }

    public List<Slot> slots() {
        return List.copyOf(slots);
    }

    public List<String> names() {
        return slots.stream().map(Slot::name).toList();
    }

    /** Index of the first number of {@code readout}. */
    public int offset(String readout) {
        Integer offset = offsets.get(readout);
        if (offset == null) {
            throw new IllegalArgumentException("readout must be declared, got " + readout);
        }
        return offset;
    }

    private static List<String> indices(Readout readout, Map<String, Dimension> dimensions) {
        List<String> indices = List.of("");
        for (String name : readout.dimensions()) {
            Dimension dimension = dimensions.get(name);
            if (dimension == null) {
                throw new IllegalArgumentException("dimension of " + readout.name() + " must be declared, got " + name);
            }
            indices = extend(indices, dimension.size());
        }
        return readout.dimensions().isEmpty()
                ? indices
                : indices.stream().map(i -> "[" + i + "]").toList();
    }

    private static List<String> extend(List<String> outer, int size) {
        List<String> extended = new ArrayList<>();
        for (String prefix : outer) {
            for (int i = 0; i < size; i++) {
                extended.add(prefix.isEmpty() ? Integer.toString(i) : prefix + "," + i);
            }
        }
        return extended;
    }
}
