package dev.gradus.sim.frame;

import java.util.List;
import java.util.Map;

/**
 * A dimension that readouts run over, with one label per index, in declaration order.
 *
 * @param name one of {@code curve layer block class node index}
 */
public record Dimension(String name, List<Entry> entries) {
    /**
     * One index of the dimension.
     *
     * @param attributes what distinguishes it, in JSON terms: {@code learningRate → 0.005}
     */
    public record Entry(String label, Map<String, Object> attributes) {
        public Entry {
            attributes = Map.copyOf(attributes);
        }

        public static Entry of(String label) {
            return new Entry(label, Map.of());
        }
    }

    public Dimension {
        entries = List.copyOf(entries);
    }

    public static Dimension of(String name, List<String> labels) {
        return new Dimension(name, labels.stream().map(Entry::of).toList());
    }

    /** Key of its labels in a run's description: {@code curve → curves}. */
    public String plural() {
        return switch (name) {
            case "class" -> "classes";
            case "index" -> "indices";
            default -> name + "s";
        };
    }

    public int size() {
        return entries.size();
    }
}
