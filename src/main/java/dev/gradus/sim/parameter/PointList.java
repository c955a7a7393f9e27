package dev.gradus.sim.parameter;

import dev.gradus.random.Rng;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/**
 * Points of the plane with a class each, printed {@code x,y;x,y,c1} with 4 significant digits (class 0 is not printed).
 *
 * @param bound coordinates lie in [−bound, bound]
 */
public record PointList(Spec spec, List<Point> initial, Length length, double bound)
        implements Param<List<PointList.Point>> {
    /** One point; {@code kind} is its class, from 0. */
    public record Point(double x, double y, int kind) {}

    private static final int MAX_CLASS = 9;

    /** Points that are drawn beyond the fewest: what a hand would set, not what a file may hold. */
    private static final int MOST_DRAWN = 60;

    public PointList {
        initial = List.copyOf(initial);
    }

    @Override
    public Parsed<List<Point>> parse(String text) {
        String[] rows = text.isBlank() ? new String[0] : text.strip().split(";", -1);
        if (!length.holds(rows.length)) {
            return new Parsed.Refused<>(name() + " must have " + length + " points, got " + rows.length);
        }
        List<Point> points = new ArrayList<>();
        String changes = "";
        for (String row : rows) {
            String[] parts = row.split(",", -1);
            if (!readable(parts)) {
                return new Parsed.Refused<>(name() + " must be points such as 1,2;-0.5,3, got " + Param.quote(row));
            }
            Point point = point(parts);
            points.add(clamped(point));
            changes +=
                    point.equals(clamped(point)) ? "" : name() + " " + row + " → " + printPoint(clamped(point)) + "; ";
        }
        return changes.isEmpty()
                ? new Parsed.Taken<>(List.copyOf(points))
                : new Parsed.Clamped<>(List.copyOf(points), changes, rule(text));
    }

    @Override
    public String print(List<Point> value) {
        return value.stream().map(PointList::printPoint).collect(Collectors.joining(";"));
    }

    @Override
    public Object json(List<Point> value) {
        return value.stream()
                .map(p -> p.kind() == 0 ? List.of(p.x(), p.y()) : List.of(p.x(), p.y(), p.kind()))
                .toList();
    }

    @Override
    public List<Point> draw(Rng rng) {
        List<Point> drawn = new ArrayList<>();
        long count = rng.integer(length.min(), Math.min(length.max(), length.min() + MOST_DRAWN) + 1L);
        for (long i = 0; i < count; i++) {
            drawn.add(new Point(significant(rng.uniform(-bound, bound)), significant(rng.uniform(-bound, bound)), 0));
        }
        return List.copyOf(drawn);
    }

    @Override
    public Map<String, Object> describe() {
        return Map.of("kind", "points", "minLength", length.min(), "maxLength", length.max(), "bound", bound);
    }

    private String rule(String text) {
        return name() + " must have coordinates in " + Numbers.range(-bound, bound) + ", got " + Param.quote(text);
    }

    private static boolean readable(String[] parts) {
        boolean kindReads =
                parts.length == 2 || (parts.length == 3 && parts[2].strip().matches("c[0-" + MAX_CLASS + "]"));
        return kindReads
                && Numbers.read(parts[0]).isPresent()
                && Numbers.read(parts[1]).isPresent();
    }

    private static Point point(String[] parts) {
        int kind = parts.length == 3 ? parts[2].strip().charAt(1) - '0' : 0;
        return new Point(coordinate(parts[0]), coordinate(parts[1]), kind);
    }

    private static double coordinate(String text) {
        OptionalDouble number = Numbers.read(text);
        return significant(number.orElseThrow());
    }

    private static double significant(double value) {
        return Double.isInfinite(value)
                ? value
                : Double.parseDouble(String.format(java.util.Locale.ROOT, "%.3e", value)) + 0.0;
    }

    private Point clamped(Point p) {
        return new Point(Math.clamp(p.x(), -bound, bound), Math.clamp(p.y(), -bound, bound), p.kind());
    }

    private static String printPoint(Point p) {
        String place = Numbers.print(p.x()) + "," + Numbers.print(p.y());
        return p.kind() == 0 ? place : place + ",c" + p.kind();
    }
}
