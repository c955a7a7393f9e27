package dev.gradus.e2e;

import com.microsoft.playwright.Page;
import dev.gradus.sim.Lab;
import dev.gradus.sim.parameter.Int;
import dev.gradus.sim.parameter.Param;
import dev.gradus.sim.parameter.Real;
import dev.gradus.sim.parameter.Spec.Update;
import java.util.stream.Stream;

/** Finds number fields of a lab's form and values to type into them. */
final class Fields {
    private Fields() {}

    /** The first number field in sight whose parameter is updated that way. */
    static Param<?> numberField(Lab lab, Update update, Page page) {
        return numbers(lab, update)
                .filter(parameter ->
                        page.locator("#control-" + parameter.name()).isVisible())
                .findFirst()
                .orElseThrow();
    }

    /** Whether a lab has number fields whose parameters are updated that way, in sight or not. */
    static boolean hasNumber(Lab lab, Update update) {
        return numbers(lab, update).findAny().isPresent();
    }

    private static Stream<? extends Param<?>> numbers(Lab lab, Update update) {
        return lab.parameters().parameters().stream()
                .filter(parameter -> parameter.spec().update() == update)
                .filter(parameter -> parameter instanceof Real || parameter instanceof Int);
    }

    /** A valid value near the one that stands there. */
    static String another(Param<?> parameter, String now) {
        double value = Double.parseDouble(now);
        return switch (parameter) {
            case Real real -> real.print(value * 0.9 >= real.min() && value != 0 ? value * 0.9 : real.min() + 0.1);
            case Int whole -> whole.print((int) value < whole.max() ? (int) value + 1 : (int) value - 1);
            default -> throw new IllegalArgumentException("parameter must be a number, got " + parameter.name());
        };
    }
}
