package dev.gradus.app.bench;

import dev.gradus.app.bench.Workload.Goal;
import dev.gradus.kernel.Elementwise;
import dev.gradus.kernel.Precision;
import dev.gradus.kernel.Storage;
import java.util.List;
import java.util.stream.Stream;

/** Functions of single entries, on arrays that stay in the cache. */
final class ElementwiseWorkloads {
    private static final int ENTRIES = 4096;
    private static final int ROWS = 128;
    private static final int CLASSES = 10;

    private interface Function {
        void apply(Elementwise kernels, Storage x, Storage out);
    }

    static final List<Workload> ALL =
            Stream.of(Precision.values()).flatMap(ElementwiseWorkloads::of).toList();

    private ElementwiseWorkloads() {}

    private static Stream<Workload> of(Precision precision) {
        return Stream.of(
                work("exp", precision, Elementwise::exp),
                work("tanh", precision, Elementwise::tanh),
                work("sigmoid", precision, Elementwise::sigmoid),
                work("relu", precision, Elementwise::relu),
                work("add", precision, (kernels, x, out) -> kernels.add(x, x, out)),
                softmax(precision));
    }

    private static Workload work(String name, Precision precision, Function function) {
        return new Workload(
                "elem-" + name + suffix(precision), name + " of 4096 numbers" + words(precision), Goal.of(1), () -> {
                    Storage x = ProductWorkloads.random(precision, ENTRIES);
                    Storage out = Storage.zeros(precision, ENTRIES);
                    return () -> function.apply(x.kernels().elementwise(), x, out);
                });
    }

    private static Workload softmax(Precision precision) {
        return new Workload(
                "elem-softmax" + suffix(precision), "softmax of 128 rows of 10" + words(precision), Goal.of(2), () -> {
                    Storage x = ProductWorkloads.random(precision, ROWS * CLASSES);
                    Storage out = Storage.zeros(precision, ROWS * CLASSES);
                    return () -> x.kernels().softmax().softmax(x, CLASSES, out);
                });
    }

    private static String suffix(Precision precision) {
        return precision == Precision.DOUBLE ? "-f64" : "-f32";
    }

    private static String words(Precision precision) {
        return precision == Precision.DOUBLE ? ", double" : ", float";
    }
}
