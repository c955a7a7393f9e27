package dev.gradus.app.bench;

import dev.gradus.app.bench.Workload.Goal;
import java.util.List;

/** Networks in training, on the tape. */
final class TrainingWorkloads {
    static final List<Workload> ALL = List.of(
            new Workload(
                    "d",
                    "graph network on karate club, 2 000 epochs, double",
                    Goal.of(2_000, 4, 2.4e-3),
                    GraphTraining::new),
            new Workload(
                    "e",
                    "MLP 784-32-32-10, one sample at a time, 180 000 steps",
                    Goal.of(1_800, 8, 0.68),
                    PerSampleTraining::new),
            new Workload(
                    "f",
                    "MLP 784-128-128-128-10, batch 128, an epoch of 60 000",
                    Goal.of(469.0 / 50, 1.3, 0.14),
                    MlpTraining::new),
            new Workload(
                    "j",
                    "autoencoder 784-128-784, an Adam step of 60 000",
                    Goal.of(1, 2.5, 0.233),
                    AutoencoderTraining::new),
            cnn(4),
            cnn(32),
            cnn(128));

    private TrainingWorkloads() {}

    private static Workload cnn(int batch) {
        String title = "CNN 5×5 3→32, pool, dense, batch %d, an update".formatted(batch);
        return new Workload("k-" + batch, title, Goal.of(1.3), () -> new CnnTraining(batch));
    }
}
