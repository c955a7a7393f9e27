package dev.gradus.server.socket;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** JSON as the socket writes it: numbers that are not finite become null. */
final class Json {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private Json() {}

    static String text(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e); // maps, lists, texts and numbers can always be written
        }
    }

    static byte[] bytes(Object value) {
        return text(value).getBytes(StandardCharsets.UTF_8);
    }

    static List<@Nullable Object> numbers(double[] values) {
        List<@Nullable Object> numbers = new ArrayList<>(values.length);
        for (double value : values) {
            numbers.add(orNull(value));
        }
        return numbers;
    }

    /** A cell of a table. */
    static @Nullable Object orNull(Object value) {
        return value instanceof Double number && !Double.isFinite(number) ? null : value;
    }
}
