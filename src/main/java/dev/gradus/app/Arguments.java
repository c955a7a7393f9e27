package dev.gradus.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Words after a command, sorted: plain ones, and options with a value as {@code --name value} or {@code --name=value}. */
public final class Arguments {
    /** One option with its value. */
    private record Given(String name, String value) {}

    private final List<String> words = new ArrayList<>();
    private final List<Given> options = new ArrayList<>();

    private Arguments() {}

    /** Sorts the words. @throws UsageException if an option is not one of {@code known} or has no value */
    public static Arguments read(List<String> arguments, Set<String> known) throws UsageException {
        Arguments read = new Arguments();
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            if (!argument.startsWith("--")) {
                read.words.add(argument);
                continue;
            }
            int sign = argument.indexOf('=');
            String name = sign < 0 ? argument : argument.substring(0, sign);
            if (!known.contains(name)) {
                throw new UsageException("option must be one of "
                        + String.join(", ", known.stream().sorted().toList()) + ", got \"" + name + "\"");
            }
            if (sign < 0 && i + 1 == arguments.size()) {
                throw new UsageException(name + " must be followed by a value, got nothing");
            }
            read.options.add(new Given(name, sign < 0 ? arguments.get(++i) : argument.substring(sign + 1)));
        }
        return read;
    }

    /** Plain words, in order. */
    public List<String> words() {
        return List.copyOf(words);
    }

    /** All values of an option that may be repeated, in order. */
    public List<String> all(String option) {
        return options.stream()
                .filter(o -> o.name().equals(option))
                .map(Given::value)
                .toList();
    }

    /** The value of an option. @throws UsageException if it was given more than once */
    public Optional<String> one(String option) throws UsageException {
        List<String> values = all(option);
        if (values.size() > 1) {
            throw new UsageException(option + " must be given once, got " + values.size() + " times");
        }
        return values.stream().findFirst();
    }
}
