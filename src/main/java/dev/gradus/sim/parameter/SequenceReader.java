package dev.gradus.sim.parameter;

import dev.gradus.sim.parameter.Sequence.Item;
import dev.gradus.sim.parameter.Sequence.Kind;
import dev.gradus.sim.parameter.Sequence.Word;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** One reading of a printed {@link Sequence}. Owned by the call that made it. */
final class SequenceReader {
    private final Sequence parameter;
    private final String text;
    private final Deque<Open> open = new ArrayDeque<>();
    private int at;
    private int count;

    /** A sequence that is being read, and the group that it belongs to; that of the outermost has no name. */
    private record Open(String group, List<Item> items) {}

    SequenceReader(Sequence parameter, String text) {
        this.parameter = parameter;
        this.text = text.replaceAll("\\s", "");
        open.push(new Open("", new ArrayList<>()));
    }

    Parsed<List<Item>> read() {
        while (at < text.length()) {
            Optional<String> wrong = text.charAt(at) == ')' ? close() : word();
            if (wrong.isPresent()) {
                return new Parsed.Refused<>(parameter.name() + " must " + wrong.get());
            }
        }
        return open.size() > 1
                ? new Parsed.Refused<>(parameter.name() + " must close every parenthesis, got " + (open.size() - 1)
                        + " open at the end")
                : new Parsed.Taken<>(List.copyOf(open.element().items()));
    }

    /** Reads a word and what follows it: a point, a parenthesis or the end. What is wrong, if anything. */
    private Optional<String> word() {
        int start = at;
        while (at < text.length() && Character.isLetterOrDigit(text.charAt(at))) {
            at++;
        }
        String name = text.substring(start, at);
        Optional<Word> word = parameter.word(name);
        if (word.isEmpty()) {
            return Optional.of("be made of " + vocabulary() + ", got "
                    + Param.quote(name.isEmpty() ? text.substring(start, start + 1) : name) + " at character "
                    + (start + 1));
        }
        count++;
        if (count > Sequence.MAX_WORDS) {
            return Optional.of("have at most " + Sequence.MAX_WORDS + " words, got more");
        }
        boolean opens = at < text.length() && text.charAt(at) == '(';
        boolean isGroup = word.get().kind() == Kind.GROUP;
        if (opens != isGroup) {
            return Optional.of(
                    isGroup
                            ? "have parentheses after " + name + ", which is a group, got none at character " + (at + 1)
                            : "have no parentheses after " + name + ", got one at character " + (at + 1));
        }
        if (opens) {
            at++;
            open.push(new Open(name, new ArrayList<>()));
            return Optional.empty();
        }
        open.element().items().add(new Item(name, List.of()));
        return separator();
    }

    private Optional<String> close() {
        if (open.size() == 1) {
            return Optional.of("open every parenthesis that it closes, got one too many at character " + (at + 1));
        }
        at++;
        Open group = open.pop();
        open.element().items().add(new Item(group.group(), group.items()));
        return separator();
    }

    /** After a word or a group: the end of what holds it, or a point and another word. */
    private Optional<String> separator() {
        if (at == text.length() || text.charAt(at) == ')') {
            return Optional.empty();
        }
        char next = text.charAt(at);
        at++;
        boolean goesOn = at < text.length() && text.charAt(at) != ')';
        return next == '.' && goesOn
                ? Optional.empty()
                : Optional.of("have a point between two words, got " + Param.quote(String.valueOf(next))
                        + " at character " + at);
    }

    private String vocabulary() {
        return parameter.words().stream()
                .map(word -> word.option().value() + (word.kind() == Kind.GROUP ? "(…)" : ""))
                .collect(Collectors.joining(", "));
    }
}
