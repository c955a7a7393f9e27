package dev.gradus.sim.parameter;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What every parameter has, whatever its kind.
 *
 * @param name camelCase; the same word in form, address, command line and JSON
 * @param symbol the letter used in formulas, or empty
 * @param unit {@code 1} if it has none
 * @param help one or two sentences for the learner
 * @param group heading in the form
 * @param update whether a change applies to the running simulation or starts a new one
 * @param relevance when the parameter has any effect; the form hides it otherwise
 */
public record Spec(
        String name,
        String label,
        String symbol,
        String unit,
        String help,
        String group,
        Update update,
        List<Relevance> relevance) {
    /** When a changed value takes effect. */
    public enum Update {
        /** At the next step of the running simulation. */
        LIVE,
        /** In a new simulation. */
        REBUILD
    }

    /** The parameter matters only while {@code parameter} prints as one of {@code values}. */
    public record Relevance(String parameter, List<String> values) {
        /** Whether all of {@code conditions} hold at these printed values. */
        public static boolean allHold(List<Relevance> conditions, Map<String, String> printed) {
            return conditions.stream()
                    .allMatch(condition -> condition.values().contains(printed.get(condition.parameter())));
        }
    }

    public Spec {
        relevance = List.copyOf(relevance);
    }

    /** A rebuild parameter without symbol and unit, in the group "Model". */
    public static Spec of(String name, String label, String help) {
        return new Spec(name, label, "", "1", help, "Model", Update.REBUILD, List.of());
    }

    public Spec symbol(String newSymbol) {
        return new Spec(name, label, newSymbol, unit, help, group, update, relevance);
    }

    public Spec unit(String newUnit) {
        return new Spec(name, label, symbol, newUnit, help, group, update, relevance);
    }

    public Spec group(String newGroup) {
        return new Spec(name, label, symbol, unit, help, newGroup, update, relevance);
    }

    public Spec help(String newHelp) {
        return new Spec(name, label, symbol, unit, newHelp, group, update, relevance);
    }

    public Spec live() {
        return new Spec(name, label, symbol, unit, help, group, Update.LIVE, relevance);
    }

    /** Adds a condition; all must hold. */
    public Spec onlyWhen(String parameter, String... values) {
        List<Relevance> all = new ArrayList<>(relevance);
        all.add(new Relevance(parameter, List.of(values)));
        return new Spec(name, label, symbol, unit, help, group, update, all);
    }
}
