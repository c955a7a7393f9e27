package dev.gradus.app.bench;

import java.util.List;
import java.util.stream.Stream;

/** Everything that is measured, in the order of the table. */
final class Workloads {
    static final List<Workload> ALL = Stream.of(
                    ProductWorkloads.ALL, ElementwiseWorkloads.ALL, LabWorkloads.ALL, TrainingWorkloads.ALL)
            .flatMap(List::stream)
            .toList();

    private Workloads() {}
}
