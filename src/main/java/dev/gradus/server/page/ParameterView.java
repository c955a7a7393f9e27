package dev.gradus.server.page;

/**
 * One parameter of the form.
 *
 * @param kind as in the lab's description
 * @param unit empty if it has none
 * @param update {@code live} or {@code rebuild}
 * @param relevance conditions as {@code name=a|b}, separated by blanks; all must hold
 * @param hidden without effect at the present values
 * @param locked shown, but fixed by the link
 */
public record ParameterView(
        String name,
        String kind,
        String label,
        String symbol,
        String unit,
        String help,
        String update,
        String relevance,
        String value,
        boolean changed,
        boolean hidden,
        boolean locked,
        Control control) {}
