package dev.gradus.data.read;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import dev.gradus.data.DataException;
import dev.gradus.data.Loading;
import dev.gradus.data.TextDocument;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Documents as JSON, one object a line: {@code text}, and {@code id} and {@code year} where they are known. */
public final class JsonLines extends LineByLine<List<TextDocument>> {
    private static final long USUAL_BYTES = 8L << 20;

    private final JsonFactory json = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();
    private final Lines lines;
    private final List<TextDocument> documents = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();

    private JsonLines(Lines lines) {
        super(USUAL_BYTES);
        this.lines = lines;
    }

    /**
     * All documents of a file, in its order.
     *
     * @throws DataException if the file is not there; what else is wrong shows while loading
     */
    public static Loading<List<TextDocument>> loading(SourceFile source) {
        return new JsonLines(new Lines(Content.of(source), StandardCharsets.UTF_8, Lines.End.ANY));
    }

    @Override
    Optional<List<TextDocument>> line() {
        if (!lines.next()) {
            return Optional.of(List.copyOf(documents));
        }
        if (!lines.text().isBlank()) {
            TextDocument document = parse();
            document.id().filter(id -> !ids.add(id)).ifPresent(id -> {
                throw lines.fault("id must be new, got \"" + id + "\" again");
            });
            documents.add(document);
        }
        return Optional.empty();
    }

    private TextDocument parse() {
        try (JsonParser parser = json.createParser(lines.text())) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw lines.fault("line must be a JSON object, got something else");
            }
            TextDocument document = object(parser);
            if (parser.nextToken() != null) {
                throw lines.fault("line must be one JSON object, got more after it");
            }
            return document;
        } catch (JsonProcessingException e) {
            throw lines.fault("line must be a JSON object, got a fault in column "
                    + e.getLocation().getColumnNr());
        } catch (IOException e) {
            throw lines.fault("line must be readable, got: " + e.getMessage());
        }
    }

    private TextDocument object(JsonParser parser) throws IOException {
        Optional<String> id = Optional.empty();
        OptionalInt year = OptionalInt.empty();
        Optional<String> text = Optional.empty();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            JsonToken value = parser.nextToken();
            switch (name) {
                case "id" -> id = Optional.of(scalar(parser, value));
                case "year" -> year = OptionalInt.of(year(parser, value));
                case "text" -> text = Optional.of(text(parser, value));
                default -> parser.skipChildren();
            }
        }
        return new TextDocument(id, year, text.orElseThrow(() -> lines.fault("object must have \"text\", got none")));
    }

    private String scalar(JsonParser parser, JsonToken value) throws IOException {
        if (!value.isScalarValue() || value == JsonToken.VALUE_NULL) {
            throw lines.fault("\"id\" must be a text or a number, got " + kind(value));
        }
        return parser.getText();
    }

    private int year(JsonParser parser, JsonToken value) throws IOException {
        if (value != JsonToken.VALUE_NUMBER_INT) {
            throw lines.fault("\"year\" must be a whole number, got " + kind(value));
        }
        return parser.getIntValue();
    }

    private String text(JsonParser parser, JsonToken value) throws IOException {
        if (value != JsonToken.VALUE_STRING) {
            throw lines.fault("\"text\" must be a text, got " + kind(value));
        }
        return parser.getText();
    }

    private static String kind(JsonToken token) {
        return switch (token) {
            case VALUE_STRING -> "a text";
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> "a number";
            case VALUE_TRUE, VALUE_FALSE -> "true or false";
            case VALUE_NULL -> "null";
            case START_ARRAY -> "a list";
            default -> "an object";
        };
    }
}
