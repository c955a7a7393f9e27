package dev.gradus.sim.frame;

import dev.gradus.sim.parameter.Spec.Relevance;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A number that a simulation shows at every step; over dimensions, one number per index.
 *
 * @param unit {@code 1} if it has none
 * @param dimensions names of the dimensions it runs over, outermost first; empty for a single number
 * @param history whether the run keeps its trace
 * @param formula how it follows from parameters and other readouts, if that is short and always so
 * @param relevance when the number exists at all; the page leaves it out otherwise, and its values are undefined
 */
public record Readout(
        String name,
        String label,
        String symbol,
        String unit,
        String help,
        List<String> dimensions,
        History history,
        Optional<Formula> formula,
        List<Relevance> relevance) {
    /** Whether the run keeps the values of all steps. */
    public enum History {
        KEPT,
        NONE
    }

    public Readout {
        dimensions = List.copyOf(dimensions);
        relevance = List.copyOf(relevance);
    }

    /** A single number without unit whose history is kept. */
    public static Readout of(String name, String label, String help) {
        return new Readout(name, label, "", "1", help, List.of(), History.KEPT, Optional.empty(), List.of());
    }

    public Readout over(String... newDimensions) {
        return new Readout(name, label, symbol, unit, help, List.of(newDimensions), history, formula, relevance);
    }

    public Readout symbol(String newSymbol) {
        return new Readout(name, label, newSymbol, unit, help, dimensions, history, formula, relevance);
    }

    public Readout unit(String newUnit) {
        return new Readout(name, label, symbol, newUnit, help, dimensions, history, formula, relevance);
    }

    /**
     * How it is computed, for reading.
     *
     * @param names what stands in the formula, see {@link Formula#of}
     */
    public Readout formula(String text, String... names) {
        Optional<Formula> newFormula = Optional.of(Formula.of(text, names));
        return new Readout(name, label, symbol, unit, help, dimensions, history, newFormula, relevance);
    }

    /** Shown, but constant or uninteresting as a curve: no trace is kept. */
    public Readout withoutHistory() {
        return new Readout(name, label, symbol, unit, help, dimensions, History.NONE, formula, relevance);
    }

    /** Adds a condition; all must hold. */
    public Readout onlyWhen(String parameter, String... values) {
        List<Relevance> all = new ArrayList<>(relevance);
        all.add(new Relevance(parameter, List.of(values)));
        return new Readout(name, label, symbol, unit, help, dimensions, history, formula, all);
    }
}
