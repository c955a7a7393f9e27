package dev.gradus.kernel.vector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.gradus.kernel.Convolution;
import dev.gradus.kernel.Convolution.Images;
import dev.gradus.kernel.Convolution.Operands;
import dev.gradus.kernel.Convolution.Sizes;
import dev.gradus.kernel.Convolution.Window;
import dev.gradus.kernel.Precision;
import dev.gradus.kernel.Storage;
import dev.gradus.kernel.plain.PlainKernels;
import dev.gradus.random.Rng;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ConvolutionTest {
    @ParameterizedTest
    @EnumSource(Precision.class)
    void resultsAndGradientsEqualTheirDefinition(Precision precision) {
        Rng rng = new Rng(5);
        for (int round = 0; round < 25; round++) {
            Sizes sizes = drawn(rng);
            Storage x = storage(rng, sizes.input().count(), precision);
            Storage weight = storage(rng, weights(sizes), precision);
            Storage bias = storage(rng, sizes.outChannels(), precision);
            Storage dy = storage(rng, sizes.output().count(), precision);
            List<double[]> expected = results(plain(precision), sizes, new Operands(x, weight, bias), dy);
            for (Convolution convolution : vector(precision)) {
                List<double[]> actual = results(convolution, sizes, new Operands(x, weight, bias), dy);
                for (int i = 0; i < 3; i++) {
                    assertThat(actual.get(i))
                            .as("%s, result %d", sizes, i)
                            .containsExactly(expected.get(i), within(precision == Precision.DOUBLE ? 1e-12 : 1e-3));
                }
            }
        }
    }

    /** y, dx and dw. */
    private static List<double[]> results(Convolution convolution, Sizes sizes, Operands operands, Storage dy) {
        Precision precision = dy.precision();
        Storage y = Storage.zeros(precision, sizes.output().count());
        Storage dx = Storage.zeros(precision, sizes.input().count());
        Storage dw = Storage.zeros(precision, weights(sizes));
        convolution.forward(sizes, operands, y);
        convolution.inputGradient(sizes, dy, operands.weight(), dx);
        convolution.weightGradient(sizes, dy, operands.x(), dw);
        return List.of(y.toDoubles(), dx.toDoubles(), dw.toDoubles());
    }

    /** Sometimes no image at all, or more padding than the window has; always a result of at least one pixel. */
    private static Sizes drawn(Rng rng) {
        int kernel = 1 + (int) rng.integer(0, 5);
        int padding = (int) rng.integer(0, kernel + 1);
        int smallest = Math.max(1, kernel - 2 * padding);
        int height = smallest + (int) rng.integer(0, 4);
        int width = smallest + (int) rng.integer(0, 18);
        Images images = new Images((int) rng.integer(0, 3), 1 + (int) rng.integer(0, 3), height, width);
        return Sizes.of(images, 1 + (int) rng.integer(0, 8), new Window(kernel, 1 + (int) rng.integer(0, 3), padding));
    }

    private static int weights(Sizes sizes) {
        return sizes.outChannels() * sizes.input().channels() * sizes.kernel() * sizes.kernel();
    }

    private static Storage storage(Rng rng, int length, Precision precision) {
        Storage values = Storage.zeros(precision, length);
        values.copyFrom(rng.normals(length));
        return values;
    }

    private static Convolution plain(Precision precision) {
        return precision == Precision.DOUBLE
                ? PlainKernels.ofDoubles().convolution()
                : PlainKernels.ofFloats().convolution();
    }

    /** With blocks of both widths. */
    private static List<Convolution> vector(Precision precision) {
        return precision == Precision.DOUBLE
                ? List.of(new VectorDoubleConvolution(2), new VectorDoubleConvolution(4))
                : List.of(new VectorFloatConvolution(2), new VectorFloatConvolution(4));
    }
}
