package dev.gradus.sim.parameter;

import dev.gradus.random.Rng;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A graph without directions, loops and double edges, printed {@code 4:0-1,0-2}: the number of nodes, then the edges in
 * order. {@code 0:} is no graph at all. Where nodes are drawn is not part of it.
 */
public record Graph(Spec spec, Drawing initial) implements Param<Graph.Drawing> {
    /** Most nodes of a graph. */
    public static final int MAX_NODES = 60;

    /** Most edges of a graph. */
    public static final int MAX_EDGES = 400;

    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");
    private static final Pattern PAIR = Pattern.compile("\\s*(\\d{1,9})\\s*-\\s*(\\d{1,9})\\s*");
    private static final int DRAWN_NODES = 16;
    private static final double DRAWN_SHARE = 0.3;

    /** Joins two nodes. */
    public record Edge(int from, int to) implements Comparable<Edge> {
        @Override
        public int compareTo(Edge other) {
            return from == other.from ? Integer.compare(to, other.to) : Integer.compare(from, other.from);
        }
    }

    /**
     * Nodes and edges.
     *
     * @param nodes their number; they are called 0…nodes − 1
     * @param edges each once, the smaller node first, in order
     */
    public record Drawing(int nodes, List<Edge> edges) {
        /** No graph. */
        public static final Drawing NONE = new Drawing(0, List.of());

        public Drawing {
            edges = List.copyOf(
                    new TreeSet<>(edges.stream().map(Graph::smallerFirst).toList()));
        }

        /** As the parameter prints it. */
        public String printed() {
            return edges.stream()
                    .map(edge -> edge.from() + "-" + edge.to())
                    .collect(Collectors.joining(",", nodes + ":", ""));
        }
    }

    @Override
    public Parsed<Drawing> parse(String text) {
        String[] parts = text.strip().split(":", -1);
        String count = parts[0].strip();
        if (parts.length != 2 || !NUMBER.matcher(count).matches()) {
            return new Parsed.Refused<>(name()
                    + " must be a number of nodes, a colon and edges, such as 4:0-1,0-2, got " + Param.quote(text));
        }
        int nodes = Integer.parseInt(count);
        if (nodes > MAX_NODES) {
            return new Parsed.Refused<>(name() + " must have 0 to " + MAX_NODES + " nodes, got " + nodes);
        }
        return parts[1].isBlank() ? new Parsed.Taken<>(new Drawing(nodes, List.of())) : edges(nodes, parts[1]);
    }

    @Override
    public String print(Drawing value) {
        return value.printed();
    }

    @Override
    public Object json(Drawing value) {
        return value.printed();
    }

    /** Up to 16 nodes, about a third of all pairs joined. */
    @Override
    public Drawing draw(Rng rng) {
        int nodes = (int) rng.integer(1, DRAWN_NODES + 1L);
        List<Edge> edges = new ArrayList<>();
        for (int from = 0; from < nodes; from++) {
            for (int to = from + 1; to < nodes; to++) {
                if (rng.uniform() < DRAWN_SHARE) {
                    edges.add(new Edge(from, to));
                }
            }
        }
        return new Drawing(nodes, edges);
    }

    @Override
    public Map<String, Object> describe() {
        return Map.of("kind", "graph", "maxNodes", MAX_NODES, "maxEdges", MAX_EDGES);
    }

    private Parsed<Drawing> edges(int nodes, String text) {
        String[] pairs = text.split(",", -1);
        if (pairs.length > MAX_EDGES) {
            return new Parsed.Refused<>(name() + " must have 0 to " + MAX_EDGES + " edges, got " + pairs.length);
        }
        List<Edge> edges = new ArrayList<>();
        for (String pair : pairs) {
            String got = ", got " + Param.quote(pair.strip()) + " as edge " + (edges.size() + 1);
            Matcher ends = PAIR.matcher(pair);
            if (!ends.matches()) {
                return new Parsed.Refused<>(name() + " must have edges such as 0-1" + got);
            }
            Edge edge = smallerFirst(new Edge(Integer.parseInt(ends.group(1)), Integer.parseInt(ends.group(2))));
            if (edge.from() == edge.to() || edge.to() >= nodes) {
                return new Parsed.Refused<>(
                        name() + " must join two different nodes " + range(nodes) + " by every edge" + got);
            }
            edges.add(edge);
        }
        return counted(new Drawing(nodes, edges), pairs.length);
    }

    /** An edge that stands twice counts once, and that is said. */
    private Parsed<Drawing> counted(Drawing drawing, int given) {
        int twice = given - drawing.edges().size();
        return twice == 0
                ? new Parsed.Taken<>(drawing)
                : new Parsed.Clamped<>(
                        drawing,
                        name() + ": " + given + " edges → " + drawing.edges().size() + ", each once",
                        name() + " must have every edge once, got " + twice + " again");
    }

    private static Edge smallerFirst(Edge edge) {
        return edge.from() <= edge.to() ? edge : new Edge(edge.to(), edge.from());
    }

    private static String range(int nodes) {
        return nodes == 0 ? "of none" : "of 0 to " + (nodes - 1);
    }
}
