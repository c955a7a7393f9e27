package dev.gradus.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ElementwiseTest {
    /** A loop over one storage. */
    private interface Unary {
        void apply(Elementwise loops, Storage x, Storage out);
    }

    /** A loop over two storages. */
    private interface Binary {
        void apply(Elementwise loops, Storage x, Storage y, Storage out);
    }

    private static final Map<String, Unary> UNARY = Map.ofEntries(
            Map.entry("scale", (loops, x, out) -> loops.scale(x, 1.7, out)),
            Map.entry("shift", (loops, x, out) -> loops.shift(x, -0.3, out)),
            Map.entry("abs", Elementwise::abs),
            Map.entry("sqrt", Elementwise::sqrt),
            Map.entry("square", (loops, x, out) -> loops.power(x, 2, out)),
            Map.entry("cube", (loops, x, out) -> loops.power(x, 3, out)),
            Map.entry("reciprocal", (loops, x, out) -> loops.power(x, -1, out)),
            Map.entry("power", (loops, x, out) -> loops.power(x, 1.5, out)),
            Map.entry("clamp", (loops, x, out) -> loops.clamp(x, -0.5, 0.7, out)),
            Map.entry("log", Elementwise::log),
            Map.entry("sin", Elementwise::sin),
            Map.entry("cos", Elementwise::cos),
            Map.entry("tanh", Elementwise::tanh),
            Map.entry("sigmoid", Elementwise::sigmoid),
            Map.entry("relu", Elementwise::relu),
            Map.entry("softplus", Elementwise::softplus));

    private static final Map<String, Binary> BINARY = Map.ofEntries(
            Map.entry("add", Elementwise::add),
            Map.entry("subtract", Elementwise::subtract),
            Map.entry("multiply", Elementwise::multiply),
            Map.entry("divide", Elementwise::divide),
            Map.entry("maximum", Elementwise::maximum),
            Map.entry("whereNotLess", (loops, x, y, out) -> loops.whereNotLess(x, x, y, out)),
            Map.entry("tanhGradient", Elementwise::tanhGradient),
            Map.entry("sigmoidGradient", Elementwise::sigmoidGradient),
            Map.entry("reluGradient", Elementwise::reluGradient),
            Map.entry("signed", Elementwise::signed));

    static Stream<KernelCase> kernels() {
        return KernelCase.all();
    }

    @ParameterizedTest
    @MethodSource("kernels")
    void everyLengthGivesWhatPlainLoopsGive(KernelCase kernels) {
        for (int length : KernelCase.LENGTHS) {
            Storage x = kernels.normals(length, length);
            Storage y = kernels.normals(length, length + 1);
            UNARY.values().forEach(f -> kernels.agree(length, (k, out) -> f.apply(k.elementwise(), x, out)));
            BINARY.values().forEach(f -> kernels.agree(length, (k, out) -> f.apply(k.elementwise(), x, y, out)));
            kernels.agree(length, (k, out) -> k.elementwise().exp(x, out));
            kernels.agree(y, (k, out) -> k.elementwise().accumulate(x, 0.7, out));
        }
    }

    @ParameterizedTest
    @MethodSource("kernels")
    void endsAndUndefinedNumbersAreThoseOfPlainLoops(KernelCase kernels) {
        Storage x = kernels.specials();
        Storage reversed = kernels.zeros(x.length());
        for (int i = 0; i < x.length(); i++) {
            reversed.set(i, x.get(x.length() - 1 - i));
        }
        UNARY.values().forEach(f -> kernels.agree(x.length(), (k, out) -> f.apply(k.elementwise(), x, out)));
        BINARY.values().forEach(f -> kernels.agree(x.length(), (k, out) -> f.apply(k.elementwise(), x, reversed, out)));
    }

    @ParameterizedTest
    @MethodSource("kernels")
    void resultsMayReplaceTheirInput(KernelCase kernels) {
        Storage x = kernels.normals(37, 1);
        Storage y = kernels.normals(37, 2);
        UNARY.values().forEach(f -> kernels.agree(x, (k, both) -> f.apply(k.elementwise(), both, both)));
        BINARY.values().forEach(f -> kernels.agree(x, (k, both) -> f.apply(k.elementwise(), both, y, both)));
        BINARY.values().forEach(f -> kernels.agree(y, (k, both) -> f.apply(k.elementwise(), x, both, both)));
    }

    @ParameterizedTest
    @MethodSource("kernels")
    void exponentialsAreExactOverTheirWholeRange(KernelCase kernels) {
        double end = kernels.precision() == Precision.DOUBLE ? 708 : 87;
        double relative = kernels.precision() == Precision.DOUBLE ? 4e-16 : 2e-7;
        double[] from = new double[4001];
        for (int i = 0; i < from.length; i++) {
            from[i] = end * (i - 2000) / 2000;
        }
        Storage x = kernels.of(from);
        Storage y = kernels.zeros(from.length);
        kernels.tested().elementwise().exp(x, y);
        double worst = 0;
        for (int i = 0; i < from.length; i++) {
            worst = Math.max(worst, Math.abs(y.get(i) / Math.exp(x.get(i)) - 1));
        }
        assertThat(worst).isLessThan(relative);
        kernels.tested().elementwise().log(y, y);
        worst = 0;
        for (int i = 0; i < from.length; i++) {
            worst = Math.max(worst, Math.abs(y.get(i) - x.get(i)) / Math.max(1, Math.abs(x.get(i))));
        }
        assertThat(worst).isLessThan(relative);
    }

    @ParameterizedTest
    @MethodSource("kernels")
    void exponentialsEndInZeroAndInfinity(KernelCase kernels) {
        Storage x = kernels.of(
                -1e300, -1000, Double.NEGATIVE_INFINITY, 1000, Double.POSITIVE_INFINITY, Double.NaN, 0, -0.0);
        kernels.tested().elementwise().exp(x, x);
        double infinity = Double.POSITIVE_INFINITY;
        assertThat(x.toDoubles()).containsExactly(0, 0, 0, infinity, infinity, Double.NaN, 1, 1);
    }

    /** Near 0 only the relative error tells. */
    @ParameterizedTest
    @MethodSource("kernels")
    void smallHyperbolicTangentsKeepTheirDigits(KernelCase kernels) {
        double relative = kernels.precision() == Precision.DOUBLE ? 1e-15 : 4e-7;
        for (double size = 1e-30; size < 30; size *= 1.37) {
            Storage x = kernels.of(size, -size, -0.0);
            Storage y = kernels.zeros(3);
            kernels.tested().elementwise().tanh(x, y);
            assertThat(y.get(0) / Math.tanh(x.get(0))).isCloseTo(1, within(relative));
            assertThat(y.get(1)).isEqualTo(-y.get(0));
            assertThat(1 / y.get(2)).isEqualTo(Double.NEGATIVE_INFINITY);
        }
    }

    /** A run repeats itself only if a loop gives the same bits before it is compiled and after. */
    @ParameterizedTest
    @MethodSource("kernels")
    void bitsDoNotDependOnPositionOrHowOftenALoopRan(KernelCase kernels) {
        Storage x = kernels.normals(211, 5);
        List.of("exp", "log", "tanh", "sigmoid").forEach(name -> {
            Unary function = name.equals("exp") ? Elementwise::exp : UNARY.getOrDefault(name, Elementwise::exp);
            Storage first = kernels.zeros(211);
            function.apply(kernels.tested().elementwise(), x, first);
            Storage later = kernels.zeros(211);
            for (int repeat = 0; repeat < 300; repeat++) {
                function.apply(kernels.tested().elementwise(), x, later);
            }
            assertThat(later.toDoubles()).isEqualTo(first.toDoubles());
            Storage alone = kernels.of(x.get(7));
            function.apply(kernels.tested().elementwise(), alone, alone);
            assertThat(alone.toDoubles()).containsExactly(first.get(7));
        });
    }

    @ParameterizedTest
    @MethodSource("kernels")
    void rowsAreAddedToEveryRow(KernelCase kernels) {
        for (int width : List.of(1, 2, 3, 8, 10, 17, 64)) {
            Storage x = kernels.normals(7 * width, width);
            Storage row = kernels.normals(width, 3);
            kernels.agree(7 * width, (k, out) -> k.elementwise().addRow(x, row, out));
        }
    }
}
