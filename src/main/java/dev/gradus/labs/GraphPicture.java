package dev.gradus.labs;

import dev.gradus.graph.ForceLayout;
import dev.gradus.graph.UndirectedGraph;
import dev.gradus.random.Rng;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A graph as exercises show it: a drawing, and its edges in words for who cannot see it.
 *
 * @param names what every node is called: a letter or two
 */
public record GraphPicture(UndirectedGraph graph, List<String> names) {
    private static final int WIDTH = 240;
    private static final int HEIGHT = 170;
    private static final int ROOM = 24;

    public GraphPicture {
        names = List.copyOf(names);
    }

    /** Nodes called A, B, C and so on. */
    public static GraphPicture lettered(UndirectedGraph graph) {
        return new GraphPicture(
                graph,
                IntStream.range(0, graph.nodes())
                        .mapToObj(node -> String.valueOf((char) ('A' + node)))
                        .toList());
    }

    /** Edges as {@code A–B, B–C}. */
    public String edges() {
        return graph.edges().stream()
                .map(edge -> names.get(edge.from()) + "–" + names.get(edge.to()))
                .collect(Collectors.joining(", "));
    }

    /** The drawing, as HTML. */
    public String html() {
        ForceLayout.Positions places = ForceLayout.of(graph, new Rng(1));
        StringBuilder nodes = new StringBuilder();
        for (int node = 0; node < graph.nodes(); node++) {
            nodes.append("<circle class=\"exercise__node\" cx=\"%s\" cy=\"%s\" r=\"13\"/>"
                            .formatted(x(places, node), y(places, node)))
                    .append(
                            "<text class=\"exercise__name\" x=\"%s\" y=\"%s\" dy=\"0.35em\" text-anchor=\"middle\">%s</text>"
                                    .formatted(x(places, node), y(places, node), names.get(node)));
        }
        String lines = graph.edges().stream()
                .map(edge -> "M%s,%sL%s,%s"
                        .formatted(
                                x(places, edge.from()),
                                y(places, edge.from()),
                                x(places, edge.to()),
                                y(places, edge.to())))
                .collect(Collectors.joining());
        return """
                <svg class="exercise__graph" viewBox="0 0 %d %d" width="%d" height="%d" role="img" \
                aria-label="Graph with the edges %s"><path class="exercise__edges" d="%s"/>%s</svg>""".formatted(WIDTH, HEIGHT, WIDTH, HEIGHT, edges(), lines, nodes);
    }

    private static String x(ForceLayout.Positions places, int node) {
        return pixel(ROOM + (places.x()[node] + 1) / 2 * (WIDTH - 2 * ROOM));
    }

    private static String y(ForceLayout.Positions places, int node) {
        return pixel(ROOM + (places.y()[node] + 1) / 2 * (HEIGHT - 2 * ROOM));
    }

    private static String pixel(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
