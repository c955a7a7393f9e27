package dev.gradus.course.progress;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.gradus.sim.exercise.Answer.RunAnswer;
import dev.gradus.sim.exercise.Verdict;
import java.util.Set;

/** Verdicts and evidence as JSON in a column: looked at as a whole, never searched. */
final class Written {
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            // Older servers wrote less.
            .withConfigOverride(Set.class, sets -> sets.setSetterInfo(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)))
            .build();

    private Written() {}

    static String verdict(Verdict verdict) {
        return write(verdict);
    }

    static Verdict verdict(String written) {
        return read(written, Verdict.class);
    }

    static RunAnswer evidence(String written) {
        return read(written, RunAnswer.class);
    }

    private static <T> T read(String written, Class<T> kind) {
        try {
            return MAPPER.readValue(written, kind);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("column must be JSON, got " + e.getOriginalMessage(), e);
        }
    }

    static String evidence(RunAnswer evidence) {
        return write(evidence);
    }

    private static String write(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("value must be writable as JSON: " + e.getOriginalMessage(), e);
        }
    }
}
