package dev.gradus.sim.chart;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * One layer of a chart: a kind of drawing, where its numbers come from, and which column drives which channel.
 *
 * @param channels channel → column, as {@code x → eta}; standard channels default to the column of their own name
 * @param label name in the legend
 */
public record Mark(
        Kind kind, Source source, Map<Channel, String> channels, Role role, String label, Set<Option> options) {
    /** The eleven kinds that draw every lab. */
    public enum Kind {
        LINE,
        DOT,
        BAR,
        AREA,
        RULE,
        HEAT,
        CONTOUR,
        IMAGES,
        GRAPH,
        TABLE,
        TEXT
    }

    /** What a column can drive. */
    public enum Channel {
        X,
        Y,
        X0,
        X1,
        Y0,
        Y1,
        /** Colour by class or curve. */
        COLOUR,
        /** Continuous colour or weight. */
        VALUE,
        /** A second class, drawn as a ring. */
        RING,
        /** Round or square: a role such as test node. */
        SHAPE,
        SIZE,
        /**
         * Words beside a thing: a column of its own series or, for pictures, nodes and bars, of a table with as many rows, as
         * {@code nodeTable.op}.
         */
        LABEL,
        /**
         * Separate lines of one series. On the history of a readout over two dimensions it says which index of the first is
         * drawn: the number that it is, or that is the value of the parameter it names; the last one where there are not so
         * many.
         */
        CURVE,
        /**
         * How far a node or an edge has come: 0 not reached yet, 1 reached, 2 reached on the way back too, 3 being worked
         * on. Drawn as stroke and ring. Nodes with a state have a colour only if one is asked for.
         */
        STATE,
        /** Names a readout, not a column: the row of a table or the node of a graph that is the present one. */
        CURRENT
    }

    /** Switches of single kinds. */
    public enum Option {
        /** A heat map prints its cells. */
        VALUES,
        /** A rule is vertical: at an x, not at a y. */
        VERTICAL,
        /** A line is drawn as steps. */
        STEPS,
        /** A table is drawn as cards. */
        CARDS,
        /** A table is code with a current row. */
        CODE,
        /** A heat map or the numbers of a table are coloured by the decimal logarithm; values up to 0 have no colour. */
        LOG,
        /** A unit is as long along x as along y: a circle is one. */
        EQUAL,
        /** Edges have a direction. */
        ARROWS,
        /** What edges carry travels along them at every step; an edge whose value is 0 or undefined carries nothing. */
        MESSAGES
    }

    public Mark {
        channels = Map.copyOf(channels);
        options = Set.copyOf(options);
    }

    /** A mark over a series of the frame. */
    public static Mark of(Kind kind, String series) {
        return of(kind, new Source.FromSeries(series));
    }

    public static Mark of(Kind kind, Source source) {
        return new Mark(kind, source, Map.of(), Role.MEASURED, "", Set.of());
    }

    /** A line through the history of a readout. */
    public static Mark trace(String readout) {
        return of(Kind.LINE, new Source.Trace("", readout));
    }

    /** Bars of the present values of a readout over its dimension. */
    public static Mark bars(String readout) {
        return of(Kind.BAR, new Source.Now(readout));
    }

    /** A horizontal rule; {@link Option#VERTICAL} turns it. */
    public static Mark rule(double value) {
        return of(Kind.RULE, new Source.Constant(value)).as(Role.THRESHOLD);
    }

    /** A rule at the present value of a readout. */
    public static Mark ruleAt(String readout) {
        return of(Kind.RULE, new Source.AtReadout(readout)).as(Role.REFERENCE);
    }

    public Mark as(Role newRole) {
        return new Mark(kind, source, channels, newRole, label, options);
    }

    public Mark labelled(String newLabel) {
        return new Mark(kind, source, channels, role, newLabel, options);
    }

    public Mark with(Channel channel, String column) {
        Map<Channel, String> more = new LinkedHashMap<>(channels);
        more.put(channel, column);
        return new Mark(kind, source, more, role, label, options);
    }

    public Mark with(Option option) {
        Set<Option> more = new LinkedHashSet<>(options);
        more.add(option);
        return new Mark(kind, source, channels, role, label, more);
    }
}
