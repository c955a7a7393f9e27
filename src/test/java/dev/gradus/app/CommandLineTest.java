package dev.gradus.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gradus.labs.GivenLabs;
import dev.gradus.sim.Lab;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLineTest {
    @Test
    void unknownCommandIsOneLine() {
        Session session = Session.of("nope");
        assertThat(session.status()).isEqualTo(2);
        assertThat(session.out()).isEmpty();
        assertThat(session.err())
                .containsExactly("gradus: command must be one of labs, run, program, bench, got \"nope\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--help", "-h"})
    void helpListsTheCommands(String word) {
        Session session = Session.of(word);
        assertThat(session.status()).isZero();
        assertThat(session.out().getFirst()).startsWith("usage: gradus");
        assertThat(session.out())
                .anyMatch(line -> line.startsWith("  labs"))
                .anyMatch(line -> line.startsWith("  run"));
    }

    @Test
    void labsAreListedWithWhatTheyDeclare() {
        String text = String.join("\n", Session.of("labs").out());
        for (Lab lab : GivenLabs.all()) {
            assertThat(text).contains(lab.id() + ": " + lab.info().title());
        }
        assertThat(text).contains("learningRate=0.15", "loss[curve]", "bowl");
    }

    @Test
    void labsAsJsonHoldTheWholeDeclaration() {
        JsonNode labs = Session.of("labs", "--json").json(0);
        assertThat(labs).hasSize(GivenLabs.all().size());
        assertThat(StreamSupport.stream(labs.spliterator(), false))
                .allSatisfy(lab -> assertThat(lab.propertyStream().map(Map.Entry::getKey))
                        .contains("id", "question", "parameters", "dimensions", "readouts", "series", "charts"));
    }

    @Test
    void labsTakesNoOtherOption() {
        assertThat(Session.of("labs", "--xml").status()).isEqualTo(2);
    }
}
