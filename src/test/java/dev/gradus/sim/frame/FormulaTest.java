package dev.gradus.sim.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormulaTest {
    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
                    (a*x^2 + b*y^2)/2    ; ({a}·{x}² + {b}·{y}²)/2
                    a - (b - x)          ; {a} − ({b} − {x})
                    a/(b*x)              ; {a}/({b}·{x})
                    a/b*x                ; {a}/{b}·{x}
                    a*(b*x)              ; {a}·({b}·{x})
                    sqrt(x^2)            ; √({x}²)
                    max(a, b)/min(a, b)  ; max({a}, {b})/min({a}, {b})
                    abs(1 - a*b)         ; |1 − {a}·{b}|
                    (a + b)^x            ; ({a} + {b})^{x}
                    (a*b)^2              ; ({a}·{b})²
                    -a*b                 ; (−{a})·{b}
                    0.5*a                ; 0.5·{a}
                    """)
    void formulaIsPrintedWithNoMoreParenthesesThanItNeeds(String written, String printed) {
        assertThat(Formula.of(written, "a", "b", "x", "y").template()).isEqualTo(printed);
    }

    @Test
    void formulaHasAValue() {
        assertThat(Formula.of("a*x^2/2", "a", "x").at(Map.of("a", 3.0, "x", 2.0)))
                .isEqualTo(6);
    }

    @Test
    void formulaThatCannotBeReadIsAFaultOfTheProgram() {
        assertThatThrownBy(() -> Formula.of("a*", "a"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("a*");
    }
}
