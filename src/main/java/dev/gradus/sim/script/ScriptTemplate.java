package dev.gradus.sim.script;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The text of a program with gaps as {@code $name}. A gap alone on its line takes several lines, each as far to the right as
 * the gap, or none: then the line goes. Owned by the call that made it.
 */
public final class ScriptTemplate {
    private static final Pattern GAP = Pattern.compile("\\$([a-z][a-zA-Z]*)");
    private static final Pattern GAP_ALONE = Pattern.compile("( *)" + GAP.pattern());

    private final String text;
    private final Map<String, String> values = new HashMap<>();
    private final Set<String> used = new HashSet<>();

    public ScriptTemplate(String text) {
        this.text = text;
    }

    /** What goes into the gap of this name. */
    public ScriptTemplate put(String name, String value) {
        values.put(name, value);
        return this;
    }

    /** A number for the gap of this name. */
    public ScriptTemplate put(String name, long value) {
        return put(name, Long.toString(value));
    }

    /** The whole text. @throws IllegalStateException if gaps and values do not match */
    public String fill() {
        String filled = text.lines().map(this::line).collect(Collectors.joining());
        if (!used.equals(values.keySet())) {
            throw new IllegalStateException("values must have a gap each, got " + values.keySet() + " for " + used);
        }
        return filled;
    }

    private String line(String line) {
        Matcher alone = GAP_ALONE.matcher(line);
        if (!alone.matches()) {
            return GAP.matcher(line).replaceAll(gap -> Matcher.quoteReplacement(value(gap.group(1)))) + "\n";
        }
        String indent = alone.group(1);
        return value(alone.group(2))
                .lines()
                .map(part -> part.isBlank() ? "\n" : indent + part + "\n")
                .collect(Collectors.joining());
    }

    private String value(String name) {
        String value = values.get(name);
        if (value == null) {
            throw new IllegalStateException("gap must have a value, got none for " + name);
        }
        used.add(name);
        return value;
    }
}
