package dev.gradus.server.api;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gradus.server.http.Json;
import dev.gradus.sim.exercise.Quantity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The fields of a JSON object, read strictly: every other kind of value is refused with a sentence. */
final class Fields {
    private static final int LONGEST_LIST = 1_000;

    /** The unit of plain numbers. */
    private static final String PLAIN = "1";

    private final JsonNode object;

    private Fields(JsonNode object) {
        this.object = object;
    }

    /** The fields of a request's body, which must be one JSON object. */
    static Fields of(String body) {
        JsonNode node = Json.read(body).orElseThrow(() -> new BadRequest("", "body must be JSON, got something else"));
        return of("body", node);
    }

    /** The fields of the object in {@code name}. */
    Fields inner(String name) {
        return of(name, required(name));
    }

    /** The fields of every object in the list {@code name}. */
    List<Fields> inners(String name) {
        return list(name).stream().map(entry -> of(name, entry)).toList();
    }

    /** Refuses fields that mean nothing here. */
    Fields onlyWith(String... names) {
        Set<String> others = new TreeSet<>(names());
        others.removeAll(Set.of(names));
        if (!others.isEmpty()) {
            throw new BadRequest(
                    "",
                    "fields must be among " + String.join(", ", names) + ", got " + quote(String.join(", ", others)));
        }
        return this;
    }

    List<String> names() {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    boolean has(String name) {
        return object.hasNonNull(name);
    }

    String text(String name) {
        return text(name, required(name));
    }

    /** A number, or a text that prints one. */
    double number(String name) {
        return number(name, required(name));
    }

    /** A number, or a text that somebody wrote for one, in {@code unit}. */
    double quantity(String name, String unit) {
        return quantity(name, required(name), unit);
    }

    /** The printed form of a text, a number or a yes or no. */
    String printed(String name) {
        JsonNode value = required(name);
        if (!value.isValueNode() || value.isNull()) {
            throw wrong(name, "a text, a number, true or false", value);
        }
        return value.asText();
    }

    List<String> texts(String name) {
        return list(name).stream().map(entry -> text(name, entry)).toList();
    }

    List<Integer> sizes(String name) {
        return list(name).stream().map(entry -> size(name, entry)).toList();
    }

    List<List<Double>> rows(String name) {
        List<List<Double>> rows = new ArrayList<>();
        for (JsonNode row : list(name)) {
            rows.add(list(name, row).stream()
                    .map(entry -> quantity(name, entry, PLAIN))
                    .toList());
        }
        return List.copyOf(rows);
    }

    private static Fields of(String name, JsonNode node) {
        if (!node.isObject()) {
            throw wrong(name, "an object", node);
        }
        return new Fields(node);
    }

    private JsonNode required(String name) {
        return Optional.ofNullable(object.get(name)).orElseThrow(() -> new BadRequest(name, name + " must be given"));
    }

    private List<JsonNode> list(String name) {
        return list(name, required(name));
    }

    private static List<JsonNode> list(String name, JsonNode value) {
        if (!value.isArray() || value.size() > LONGEST_LIST) {
            throw wrong(name, "a list of at most " + LONGEST_LIST + " entries", value);
        }
        List<JsonNode> entries = new ArrayList<>();
        value.forEach(entries::add);
        return entries;
    }

    private static String text(String name, JsonNode value) {
        if (!value.isTextual()) {
            throw wrong(name, "a text", value);
        }
        return value.asText();
    }

    private static double quantity(String name, JsonNode value, String unit) {
        if (!value.isTextual()) {
            return number(name, value);
        }
        return switch (Quantity.read(value.asText(), unit)) {
            case Quantity.Known(double known) -> known;
            case Quantity.Unreadable(var sentence) -> throw new BadRequest(name, sentence);
        };
    }

    private static double number(String name, JsonNode value) {
        Optional<Double> number = value.isNumber() ? Optional.of(value.doubleValue()) : decimal(value);
        return number.filter(Double::isFinite).orElseThrow(() -> wrong(name, "a number", value));
    }

    private static Optional<Double> decimal(JsonNode value) {
        return Optional.of(value.asText().strip().replace('−', '-'))
                .filter(text -> value.isTextual() && text.length() <= 40)
                .filter(text -> text.matches("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d{1,3})?"))
                .map(Double::parseDouble);
    }

    private static int size(String name, JsonNode value) {
        double number = quantity(name, value, PLAIN);
        if (number != Math.rint(number) || number < 0 || number > Integer.MAX_VALUE) {
            throw wrong(name, "a list of whole numbers", value);
        }
        return (int) number;
    }

    static BadRequest wrong(String name, String wanted, JsonNode got) {
        return new BadRequest(name, name + " must be " + wanted + ", got " + quote(got.toString()));
    }

    private static String quote(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }
}
