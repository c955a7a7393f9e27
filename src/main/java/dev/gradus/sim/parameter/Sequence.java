package dev.gradus.sim.parameter;

import dev.gradus.random.Rng;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Words of a fixed vocabulary in an order, printed {@code zero.each(forward.backward).step}: some words are groups, which hold a
 * sequence themselves. Nothing at all is a sequence too.
 */
public record Sequence(Spec spec, List<Item> initial, List<Word> words) implements Param<List<Sequence.Item>> {
    /** Most words of a sequence, groups among them. */
    public static final int MAX_WORDS = 40;

    private static final int DRAWN_WORDS = 10;

    /** What a word is. */
    public enum Kind {
        /** Stands by itself. */
        LINE,
        /** Holds others. */
        GROUP
    }

    /** A word of the vocabulary. */
    public record Word(Option option, Kind kind) {}

    /**
     * A word in its place.
     *
     * @param inside what a group holds; nothing for the others
     */
    public record Item(String word, List<Item> inside) {
        public Item {
            inside = List.copyOf(inside);
        }

        /** Itself and everything inside. */
        public int count() {
            return 1 + countOf(inside);
        }

        private static int countOf(List<Item> items) {
            return items.stream().mapToInt(Item::count).sum();
        }
    }

    public Sequence {
        initial = List.copyOf(initial);
        words = List.copyOf(words);
    }

    /** Starts as {@code printed}. @throws IllegalArgumentException if that is no sequence of these words */
    public static Sequence of(Spec spec, String printed, List<Word> words) {
        Sequence empty = new Sequence(spec, List.of(), words);
        return switch (empty.parse(printed)) {
            case Parsed.Taken<List<Item>>(List<Item> value) -> new Sequence(spec, value, words);
            case Parsed.Clamped<List<Item>>(List<Item> _, String _, String rule) ->
                throw new IllegalArgumentException(rule);
            case Parsed.Refused<List<Item>>(String message) -> throw new IllegalArgumentException(message);
        };
    }

    @Override
    public Parsed<List<Item>> parse(String text) {
        return new SequenceReader(this, text).read();
    }

    @Override
    public String print(List<Item> value) {
        return value.stream().map(this::printed).collect(Collectors.joining("."));
    }

    @Override
    public Object json(List<Item> value) {
        return print(value);
    }

    /** Up to ten words, any of them in any place. */
    @Override
    public List<Item> draw(Rng rng) {
        return draw(rng, (int) rng.integer(0, DRAWN_WORDS + 1L));
    }

    @Override
    public Map<String, Object> describe() {
        return Map.of(
                "kind",
                "sequence",
                "maxWords",
                MAX_WORDS,
                "words",
                words.stream().map(Sequence::described).toList());
    }

    /** The word of this name. */
    Optional<Word> word(String name) {
        return words.stream().filter(word -> word.option().value().equals(name)).findFirst();
    }

    private String printed(Item item) {
        boolean isGroup =
                word(item.word()).filter(word -> word.kind() == Kind.GROUP).isPresent();
        return isGroup ? item.word() + "(" + print(item.inside()) + ")" : item.word();
    }

    private List<Item> draw(Rng rng, int count) {
        List<Item> items = new ArrayList<>();
        int left = count;
        while (left > 0) {
            Word word = words.get((int) rng.integer(0, words.size()));
            int inside = word.kind() == Kind.GROUP ? (int) rng.integer(0, left) : 0;
            items.add(new Item(word.option().value(), draw(rng, inside)));
            left -= 1 + inside;
        }
        return items;
    }

    private static Map<String, Object> described(Word word) {
        Map<String, Object> described = new LinkedHashMap<>();
        described.put("value", word.option().value());
        described.put("label", word.option().label());
        described.put("group", word.kind() == Kind.GROUP);
        return described;
    }
}
