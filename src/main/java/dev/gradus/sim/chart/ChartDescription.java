package dev.gradus.sim.chart;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** A chart in JSON terms, as browsers and {@code gradus labs --json} get it. */
public final class ChartDescription {
    private ChartDescription() {}

    public static Map<String, Object> of(Chart chart) {
        Map<String, Object> described = new LinkedHashMap<>();
        described.put("id", chart.id());
        described.put("title", chart.title());
        described.put("caption", chart.caption());
        described.put("x", axis(chart.x()));
        described.put("y", axis(chart.y()));
        described.put(
                "marks", chart.marks().stream().map(ChartDescription::mark).toList());
        described.put(
                "inputs", chart.inputs().stream().map(ChartDescription::input).toList());
        described.put("relevance", chart.relevance());
        return described;
    }

    private static Map<String, Object> axis(Axis axis) {
        return Map.of("kind", lower(axis.kind()), "title", axis.title(), "unit", axis.unit(), "source", axis.source());
    }

    private static Map<String, Object> input(Input input) {
        return Map.of("kind", lower(input.kind()), "parameter", input.parameter(), "mark", input.mark());
    }

    private static Map<String, Object> mark(Mark mark) {
        Map<String, Object> described = new LinkedHashMap<>();
        described.put("kind", lower(mark.kind()));
        described.put("source", source(mark.source()));
        Map<String, String> channels = new LinkedHashMap<>();
        mark.channels().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(e -> channels.put(lower(e.getKey()), e.getValue()));
        described.put("channels", channels);
        described.put("role", lower(mark.role()));
        described.put("label", mark.label());
        described.put(
                "options",
                mark.options().stream().map(ChartDescription::lower).sorted().toList());
        return described;
    }

    private static Map<String, Object> source(Source source) {
        return switch (source) {
            case Source.Trace(String x, String y) -> Map.of("kind", "trace", "x", x, "y", y);
            case Source.Now(String readout) -> Map.of("kind", "now", "readout", readout);
            case Source.FromSeries(String series) -> Map.of("kind", "series", "series", series);
            case Source.NodesAndEdges(String nodes, String edges) ->
                Map.of("kind", "graph", "nodes", nodes, "edges", edges);
            case Source.Constant(double value) -> Map.of("kind", "constant", "value", value);
            case Source.AtReadout(String readout) -> Map.of("kind", "readout", "readout", readout);
        };
    }

    /** Series that the chart is drawn from: wanted while it is shown. */
    public static List<String> seriesOf(Chart chart) {
        return chart.marks().stream()
                .flatMap(mark -> Stream.concat(drawn(mark.source()), beside(mark)))
                .distinct()
                .toList();
    }

    private static Stream<String> drawn(Source source) {
        return switch (source) {
            case Source.FromSeries(String series) -> Stream.of(series);
            case Source.NodesAndEdges(String nodes, String edges) -> Stream.of(nodes, edges);
            case Source.Trace _, Source.Now _, Source.Constant _, Source.AtReadout _ -> Stream.of();
        };
    }

    /** Series that a mark takes single columns from, as {@code labels.class}, beside its own. */
    private static Stream<String> beside(Mark mark) {
        return mark.channels().values().stream()
                .filter(column -> column.contains("."))
                .map(column -> column.substring(0, column.indexOf('.')))
                .sorted();
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
