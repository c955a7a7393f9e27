package dev.gradus.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.architecture.Signatures.Signature;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Small pieces, and no way round the checks. */
class SizeGatesTest {
    private static final int FILE_LINES = 400;
    private static final int METHOD_LINES = 40;
    private static final int PARAMETERS = 4;

    /** The character classes keep this file from finding itself. */
    private static final Pattern LEFT_OVER =
            Pattern.compile("@Suppress[W]arnings|@Dis[a]bled|\\b(TO[D]O|FIX[M]E|XX[X])\\b"
                    + "|eslint-dis[a]ble|@ts-(ig[n]ore|ex[p]ect-error|no[c]heck)"
                    + "|\\b(it|test|describe)\\.(sk[i]p|on[l]y)\\b|prettier-ig[n]ore");

    private static List<Path> files;
    private static List<Signature> signatures;

    @BeforeAll
    static void readSources() {
        files = new ArrayList<>(Sources.in("src", ".java"));
        files.addAll(Sources.in("web", ".ts", ".css", ".js"));
        files.addAll(Sources.in("templates", ".jte"));
        signatures = Signatures.of(Sources.in("src/main/java", ".java"));
        assertThat(signatures).as("methods read").isNotEmpty();
    }

    @Test
    void filesAreShort() {
        assertThat(files)
                .as("files over %d lines", FILE_LINES)
                .filteredOn(file -> Sources.text(file).lines().count() > FILE_LINES)
                .isEmpty();
    }

    @Test
    void methodsAreShort() {
        assertNone("methods over %d lines".formatted(METHOD_LINES), method -> method.lines() > METHOD_LINES);
    }

    @Test
    void parameterListsAreShort() {
        assertNone("more than %d parameters".formatted(PARAMETERS), method -> method.parameters() > PARAMETERS);
    }

    @Test
    void publicMethodsTakeNoBooleans() {
        assertNone("boolean parameters in public methods", method -> method.exposed() && method.takesBoolean());
    }

    @Test
    void nothingIsSuppressedOrLeftOver() {
        assertThat(files)
                .as("suppressions, switched-off tests and notes to self")
                .filteredOn(file -> LEFT_OVER.matcher(Sources.text(file)).find())
                .isEmpty();
    }

    private static void assertNone(String rule, Predicate<Signature> breaks) {
        assertThat(signatures.stream().filter(breaks).map(Signature::where))
                .as(rule)
                .isEmpty();
    }
}
