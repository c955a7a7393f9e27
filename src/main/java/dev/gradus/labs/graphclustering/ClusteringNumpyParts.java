package dev.gradus.labs.graphclustering;

import dev.gradus.linalg.KMeans;
import dev.gradus.sim.script.Python;
import dev.gradus.sim.script.ScriptTemplate;
import dev.gradus.sim.script.Streams;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The lines of the program that depend on what is switched on. */
final class ClusteringNumpyParts {
    private static final String BLOBS = """
            # As sklearn.datasets.make_blobs draws them, then sheared.
            rng = $rng
            centre = rng.uniform(-10, 10, (3, 2))
            sizes = [$count // 3 + (c < $count % 3) for c in range(3)]
            X = np.vstack([rng.normal(centre[c], 1.0, (sizes[c], 2)) for c in range(3)])
            truth = np.repeat([0, 1, 2], sizes)
            order = np.arange($count)
            rng.shuffle(order)
            X = X[order] @ np.array([[-0.60834549, -0.63667341], [0.40887718, 0.85253229]])
            truth = truth[order]
            """;
    private static final String CURVES = """
            rng = $rng
            truth = rng.permutation($count) % 2
            X = np.empty(($count, 2))
            for i in range($count):
                t = rng.random_sample()
                $place
                X[i] = place + np.array([rng.normal(0, $noise), rng.normal(0, $noise)])
            """;
    private static final String MOON = """
            place = np.array([np.cos(np.pi * t), np.sin(np.pi * t)])
            if truth[i] == 1:
                place = np.array([1, 0.5]) - place
            """;
    private static final String RING =
            "place = (1 if truth[i] == 0 else 0.5) * np.array([np.cos(2 * np.pi * t), np.sin(2 * np.pi * t)])";

    private static final String EVENLY = """
            chosen = []
            while len(chosen) < k:
                draw = int(rng.random_sample() * n)
                if draw not in chosen:
                    chosen.append(draw)
            centres = F[chosen]
            """;
    private static final String PLUS_PLUS = """
            chosen = [int(rng.random_sample() * n)]
            while len(chosen) < k:  # the farther from those chosen, the likelier
                squares = ((F[:, None] - F[chosen][None]) ** 2).sum(axis=-1).min(axis=1)
                beyond = np.cumsum(squares) > rng.random_sample() * squares.sum()
                chosen.append(int(np.argmax(beyond)) if beyond.any() else n - 1)
            centres = F[chosen]
            """;

    private ClusteringNumpyParts() {}

    static void fillPoints(ScriptTemplate program, SimilarityKey key) {
        program.put(
                        "points",
                        switch (key.data()) {
                            case ClusteringParameters.BLOBS ->
                                drawn(BLOBS, key)
                                        .put("rng", Streams.own(key.seed()))
                                        .fill();
                            case ClusteringParameters.MOONS -> curves(key, "moons", MOON, PointSet.MOON_NOISE);
                            case ClusteringParameters.RINGS -> curves(key, "rings", RING, PointSet.RING_NOISE);
                            default -> own(PointSet.of(key));
                        })
                .put("exponent", Python.number(key.exponent()))
                .put("quiet", key.exponent() > 0 ? "np.seterr(all=\"ignore\")" : "");
    }

    static void fillMatrices(ScriptTemplate program, Setup setup) {
        String root = setup.makes(Mistake.INVERSE_INSTEAD_OF_ROOT) ? "degree" : "np.sqrt(degree)";
        program.put("scale", setup.makes(Mistake.DEGREE_NOT_INVERTED) ? root : "1 / " + root)
                .put("operator", setup.isStochastic() ? stochastic(setup) : "B = M")
                .put("singular", setup.isStochastic() ? "np.sqrt(np.maximum(0, theta))" : "np.abs(theta)");
    }

    static void fillClusters(ScriptTemplate program, Setup setup) {
        program.put("features", features(setup))
                .put("init", setup.plan().start() == KMeans.Start.RANDOM ? EVENLY : PLUS_PLUS);
    }

    private static String stochastic(Setup setup) {
        String divided = setup.makes(Mistake.ROWS_AND_COLUMNS_SWAPPED)
                ? "M_stoch = M / M.sum(axis=1, keepdims=True)"
                : "M_stoch = M / M.sum(axis=0)";
        return divided + "\nB = M_stoch @ M_stoch.T  # its eigenvectors are the left singular vectors of M_stoch";
    }

    private static String features(Setup setup) {
        if (setup.features() == Features.COORDINATES) {
            return "F = X";
        }
        String chosen = setup.makes(Mistake.LAST_VECTORS)
                ? "F = U[:, -" + setup.vectorCount() + ":]"
                : "F = U[:, [i for i in range(U.shape[1]) if i != " + (setup.skipVector() - 1) + "][:"
                        + setup.vectorCount() + "]]";
        return switch (setup.features()) {
            case ROW_NORMALISED -> chosen + "\nF = F / np.linalg.norm(F, axis=1, keepdims=True)";
            case COLUMN_NORMALISED -> chosen + "\nF = F / np.linalg.norm(F, axis=0, keepdims=True)";
            case RANDOM_WALK -> chosen + "\nF = F / np.sqrt(degree)[:, None]";
            case COORDINATES, PLAIN, STOCHASTIC -> chosen;
        };
    }

    private static ScriptTemplate drawn(String template, SimilarityKey key) {
        return new ScriptTemplate(template).put("count", key.pointCount());
    }

    private static String curves(SimilarityKey key, String stream, String place, double noise) {
        return drawn(CURVES, key)
                .put("rng", Streams.named(key.seed(), stream))
                .put("place", place)
                .put("noise", Python.number(noise))
                .fill();
    }

    private static String own(PointSet points) {
        String rows = IntStream.range(0, points.size())
                .mapToObj(i -> "[" + Python.number(points.x()[i]) + ", " + Python.number(points.y()[i]) + "]")
                .collect(Collectors.joining(", "));
        String truth = Arrays.stream(points.truth()).mapToObj(Integer::toString).collect(Collectors.joining(", "));
        return "X = np.array([" + rows + "])\ntruth = np.array([" + truth + "])";
    }
}
