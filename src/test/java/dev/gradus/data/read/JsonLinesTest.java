package dev.gradus.data.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.data.TextDocument;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonLinesTest {
    @TempDir
    Path folder;

    private Scratch scratch;

    @BeforeEach
    void setUp() {
        scratch = new Scratch(folder);
    }

    @Test
    void documentsKeepWhatIsKnownOfThem() {
        String text = """
                {"id": "1790-1", "year": 1790, "president": {"name": ["W"]}, "text": "Citizens — café"}

                {"text": "bare"}
                {"id": 7, "text": ""}
                """;
        assertThat(JsonLines.loading(scratch.file("d.jsonl", text)).finished())
                .containsExactly(
                        new TextDocument(Optional.of("1790-1"), OptionalInt.of(1790), "Citizens — café"),
                        new TextDocument(Optional.empty(), OptionalInt.empty(), "bare"),
                        new TextDocument(Optional.of("7"), OptionalInt.empty(), ""));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"text": "a"}/{"text": "b"      | line 2: line must be a JSON object, got a fault in column
            {"text": a}                     | line 1: line must be a JSON object, got a fault in column
            {"text": 3}                     | "text" must be a text, got a number
            {"text": null}                  | "text" must be a text, got null
            {"text": ["a"]}                 | "text" must be a text, got a list
            {"id": "x"}                     | object must have "text", got none
            {"id": "x", "text": ""}//{"id": "x", "text": ""} | line 3: id must be new, got "x" again
            {"id": {}, "text": ""}          | "id" must be a text or a number, got an object
            {"id": null, "text": ""}        | "id" must be a text or a number, got null
            {"year": "1790", "text": ""}    | "year" must be a whole number, got a text
            {"year": 99999999999, "text": ""} | line must be a JSON object, got a fault in column
            {"text": "a", "text": "b"}      | line must be a JSON object, got a fault in column
            {"text": "a"} {"text": "b"}     | line must be one JSON object, got more after it
            ["a"]                           | line must be a JSON object, got something else
            """)
    void wrongLinesAreRefused(String text, String sentence) {
        SourceFile file = scratch.file("d.jsonl", text.replace('/', '\n'));
        Scratch.assertRefused(() -> JsonLines.loading(file), sentence);
    }

    @Test
    void otherBytesThanUtf8AreRefused() {
        SourceFile file = scratch.file("d.jsonl", "{\"text\": \"café\"}", StandardCharsets.ISO_8859_1);
        Scratch.assertRefused(() -> JsonLines.loading(file), "line 1: text must be UTF-8, got other bytes");
    }
}
