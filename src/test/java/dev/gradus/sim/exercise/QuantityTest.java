package dev.gradus.sim.exercise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.gradus.sim.exercise.Quantity.Known;
import dev.gradus.sim.exercise.Quantity.Unreadable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuantityTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    0.25          | 1   | 0.25
                    −3            | 1   | -3
                    3,2           | 1   | 3.2
                    0,125         | 1   | 0.125
                    1e-3          | 1   | 0.001
                    3·10⁻³        | 1   | 0.003
                    10^-3         | 1   | 0.001
                    3/8           | 1   | 0.375
                    2^10          | 1   | 1024
                    1/sqrt(16)    | 1   | 0.25
                    max(1, 3)     | 1   | 3
                    1 234.5       | 1   | 1234.5
                    134 400       | 1   | 134400
                    1,234,567     | 1   | 1234567
                    1.234.567     | 1   | 1234567
                    1,234.5       | 1   | 1234.5
                    1.234,5       | 1   | 1234.5
                    85 %          | 1   | 0.85
                    3.2 ms        | s   | 0.0032
                    0.0032 s      | ms  | 3.2
                    500ns         | ns  | 500
                    0,5 µs        | ns  | 500
                    1.5 KiB       | B   | 1536
                    3.321928 bits | nat | 2.302585
                    7             | s   | 7
                    7 steps       | steps | 7
                    """)
    void numbersAreReadAsPeopleWriteThem(String text, String unit, double value) {
        assertThat(Quantity.read(text, unit))
                .isInstanceOfSatisfying(
                        Known.class,
                        known -> assertThat(known.value()).isCloseTo(value, within(1e-6 * Math.abs(value))));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    ''      | 1  | Write a number first
                    abc     | 1  | must be a number, such as
                    NaN     | 1  | must be a number, such as
                    Infinity | 1 | must be a number, such as
                    1,234   | 1  | can mean 1234 or 1.234
                    1/0     | 1  | has no finite value
                    1e999   | 1  | has no finite value
                    3 ms    | 1  | has no unit: leave out "ms"
                    3 kB    | s  | wanted in s, and "kB" cannot
                    3 m s   | s  | must be a number
                    2 +     | 1  | must be a number
                    """)
    void whatCannotBeReadIsSaid(String text, String unit, String sentence) {
        assertThat(Quantity.read(text, unit))
                .isInstanceOfSatisfying(
                        Unreadable.class,
                        unreadable -> assertThat(unreadable.sentence()).contains(sentence));
    }
}
