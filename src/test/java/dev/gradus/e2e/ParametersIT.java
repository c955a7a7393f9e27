package dev.gradus.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.sim.Lab;
import dev.gradus.sim.parameter.Param;
import dev.gradus.sim.parameter.Spec.Update;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ParametersIT extends BrowserTest {
    @ParameterizedTest
    @MethodSource("labsWithLiveNumbers")
    void liveParameterChangesTheRunningSimulation(Lab given) {
        lab().open(given.id().value()).speed("4").playTo(2).pause();
        long paused = lab().step();
        Param<?> live = Fields.numberField(given, Update.LIVE, page());
        lab().set(live.name(), Fields.another(live, lab().field(live.name())));
        lab().stepOnce();
        assertThat(lab().step()).isEqualTo(paused + 1);
        assertThat(page().locator("#parameter-" + live.name())).hasAttribute("data-changed", Pattern.compile(".*"));
        assertThat(lab().complaints()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("aLabOfEachChapter")
    void rebuildParameterStartsOver(Lab given) {
        lab().open(given.id().value()).speed("4").playTo(2).pause();
        Param<?> rebuild = Fields.numberField(given, Update.REBUILD, page());
        lab().set(rebuild.name(), Fields.another(rebuild, lab().field(rebuild.name())));
        lab().waitForExactly(0).waitForState("idle");
        lab().stepOnce();
        assertThat(lab().step()).isEqualTo(1);
    }

    @ParameterizedTest
    @MethodSource("aLabOfEachChapter")
    void sharedAddressOpensTheSameConfiguration(Lab given) {
        lab().open(given.id().value());
        Param<?> parameter = Fields.numberField(given, anyNumber(given), page());
        String value = Fields.another(parameter, lab().field(parameter.name()));
        lab().set(parameter.name(), value);
        page().waitForURL(Pattern.compile(".*[?&]" + parameter.name() + "=.*"));
        String shared = page().url().substring(address().length());
        LabPage friend = anotherVisitor().openPath(shared);
        assertThat(friend.page().locator("#control-" + parameter.name())).hasValue(value);
        friend.stepOnce();
        lab().stepOnce();
        assertThat(friend.readouts()).isEqualTo(lab().readouts());
    }

    /** A live one where there is one: it changes the address without a new run. */
    private static Update anyNumber(Lab lab) {
        return Fields.hasNumber(lab, Update.LIVE) ? Update.LIVE : Update.REBUILD;
    }

    private static List<Lab> labsWithLiveNumbers() {
        return aLabOfEachChapter().stream()
                .filter(lab -> Fields.hasNumber(lab, Update.LIVE))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("aLabOfEachChapter")
    void addressOutOfRangeIsPutRightAndSaidSo(Lab given) {
        Param<?> parameter = given.parameters().parameters().stream()
                .filter(p -> p.describe().containsKey("max")
                        && List.of("real", "int").contains(p.describe().get("kind")))
                .findFirst()
                .orElseThrow();
        lab().openPath("/labs/" + given.id() + "?" + parameter.name() + "=1e308&nope=1");
        assertThat(page().locator("#reports")).containsText(parameter.name());
        assertThat(page().locator("#reports")).containsText("nope");
        lab().stepOnce();
        assertThat(lab().complaints()).isEmpty();
    }
}
