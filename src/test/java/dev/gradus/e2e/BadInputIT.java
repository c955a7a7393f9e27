package dev.gradus.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.sim.Lab;
import dev.gradus.sim.parameter.Param;
import dev.gradus.sim.parameter.Parsed;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What nobody should type, typed into every field of every lab, and put into its address. */
@Order(2)
class BadInputIT extends BrowserTest {
    private static final List<String> BAD = List.of(
            "", "NaN", "-Infinity", "1e308", "-1e308", "1e-400", "abc", "1,,2;x", "<img src=x>", "7".repeat(10_000));
    private static final int LONGEST_ADDRESS = 40_000;
    private static final Set<String> TYPED = Set.of("real", "int", "intList", "realList", "points", "graph");

    /** Types into a field as a learner who leaves it afterwards. @return what the page says beside it */
    private static final String TYPE = """
            ([name, text]) => {
              const field = document.getElementById(`control-${name}`);
              field.value = text;
              field.dispatchEvent(new Event("input", { bubbles: true }));
              field.dispatchEvent(new Event("change", { bubbles: true }));
              return document.getElementById(`error-${name}`).textContent;
            }
            """;

    private static final String FETCH = """
            async (address) => {
              const answer = await fetch(address);
              return `${answer.status} ${await answer.text()}`;
            }
            """;

    @ParameterizedTest
    @MethodSource("labs")
    void fieldsSayWhatMustBeAndTheRunGoesOn(Lab given) {
        lab().open(given.id().value()).stepOnce();
        SoftAssertions all = new SoftAssertions();
        for (Param<?> parameter : typed(given)) {
            BAD.stream()
                    .filter(text -> isBad(parameter, text))
                    .forEach(text -> all.assertThat(type(parameter, text))
                            .as("%s = %s", parameter.name(), Param.quote(text))
                            .contains(parameter.name() + " must ")
                            .hasSizeLessThan(400));
        }
        all.assertAll();
        lab().stepOnce();
        assertThat(lab().step()).isEqualTo(2);
        assertThat(lab().complaints()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("labs")
    void addressIsPutRightInEveryParameterAndSaidSo(Lab given) {
        lab().open(given.id().value());
        for (String text : List.of("1e308", "<img src=x>", "7".repeat(10_000))) {
            String answer = (String) page().evaluate(FETCH, address(given, text));
            assertThat(answer).startsWith("200").contains("id=\"reports\"").doesNotContain("Exception", ">NaN<");
        }
        lab().openPath(address(given, "abc")).stepOnce();
        assertThat(page().locator("#reports li").count()).isPositive();
        assertThat(lab().complaints()).isEmpty();
    }

    private String type(Param<?> parameter, String text) {
        return (String) page().evaluate(TYPE, List.of(parameter.name(), text));
    }

    private static List<Param<?>> typed(Lab lab) {
        return lab.parameters().parameters().stream()
                .<Param<?>>map(parameter -> parameter)
                .filter(parameter -> TYPED.contains(parameter.describe().get("kind")))
                .toList();
    }

    private static boolean isBad(Param<?> parameter, String text) {
        return !(parameter.parse(text) instanceof Parsed.Taken<?>);
    }

    /** Every parameter gets the text; as many as an address may hold if it is long. */
    private static String address(Lab lab, String text) {
        String value = URLEncoder.encode(text, StandardCharsets.UTF_8);
        return lab.parameters().parameters().stream()
                .limit(LONGEST_ADDRESS / Math.max(LONGEST_ADDRESS / 100, text.length()))
                .map(parameter -> parameter.name() + "=" + value)
                .collect(Collectors.joining("&", "/labs/" + lab.id() + "?", ""));
    }
}
