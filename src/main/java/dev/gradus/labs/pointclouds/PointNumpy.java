package dev.gradus.labs.pointclouds;

import dev.gradus.sim.parameter.ParameterValues;
import dev.gradus.sim.parameter.PointList.Point;
import dev.gradus.sim.script.Python;
import dev.gradus.sim.script.Recipe;
import dev.gradus.sim.script.ScriptTemplate;
import dev.gradus.sim.script.Streams;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;

/** A run as a NumPy program: of samples, of shuffles, or of training. */
final class PointNumpy {
    static final String DRAWN = """
            def drawn(pieces, count, noise, rng):
                \"""Points anywhere on straight pieces [x0, y0, x1, y1], each strayed a little.\"""
                pieces = np.array(pieces)
                ends = np.cumsum(np.hypot(pieces[:, 2] - pieces[:, 0], pieces[:, 3] - pieces[:, 1]))
                points = np.empty((count, 2))
                for i in range(count):
                    at = rng.random_sample() * ends[-1]
                    k = min(int(np.searchsorted(ends, at, side="right")), len(ends) - 1)
                    start = ends[k - 1] if k else 0.0
                    share = (at - start) / (ends[k] - start)
                    for axis in (0, 1):
                        line = pieces[k, axis] + share * (pieces[k, 2 + axis] - pieces[k, axis])
                        points[i, axis] = line + noise * rng.standard_normal()
                return points


            """;

    private static final String SAMPLES = """
            import numpy as np

            $points
            order = []
            chosen_distance, min_pair = float("nan"), float("nan")
            nearest = np.full(len(X), np.inf)
            for step in range(min($steps, len(X) // 2)):
                if not order:
                    point = min($start, len(X) - 1)
                else:
                    left = [i for i in range(len(X)) if i not in order]
                    point = left[int(np.$best(seen[left]))]
                    chosen_distance = seen[point]
                    min_pair = nearest[point] if len(order) == 1 else min(min_pair, nearest[point])
                order.append(point)
                distance = np.sqrt(((X - X[point]) ** 2).sum(axis=1))
                nearest = np.minimum(nearest, distance)
                seen = $seen
            print("chosen", order[-1] if order else float("nan"))
            print("chosenDistance", float(chosen_distance))
            print("coverageRadius", float(nearest.max()) if order else float("nan"))
            print("minPairDistance", float(min_pair))
            """;

    private static final String SHUFFLES = """
            import numpy as np

            $points
            X = X[:$most]
            n, f = len(X), $features
            seed = $seed
            $stream
            W = stream("weights").standard_normal((2 * min(n, 64), f))
            W_distance = stream("distance weights").standard_normal((3, f))


            def features(X):
                rows = []
                for i in range(n):
                    D = np.sqrt(((X[i] - X) ** 2).sum(axis=1))
                    near = [j for j in np.argsort(D, kind="stable") if j != i]
                    $group
                    $row
                Z = np.array(rows)
                $pool


            def ties(X):
                count = 0
                for i in range(n):
                    D = np.sort(np.delete(np.sqrt(((X[i] - X) ** 2).sum(axis=1)), i))
                    count += int(np.sum(np.diff(D) <= 1e-12))
                return count


            before = features(X)
            change, largest = float("nan"), float("nan")
            for step in range(1, $steps + 1):
                order = stream(f"permutation {step}").permutation(n)
                change = float(np.abs(features(X[order]) - before).max())
                largest = change if step == 1 else max(largest, change)
            print("tieCount", ties(X))
            # Below 1e-12 a change is rounding, and every machine rounds in its own way.
            if largest > 1e-12:
                print("largestFeatureChange", largest)
            if change > 1e-12:
                print("featureChange", change)
            for name in ("trainLoss", "trainAccuracy", "testAccuracy"):
                print(name, float("nan"))  # nothing is trained
            """;

    private PointNumpy() {}

    static String of(Recipe recipe) {
        return switch (recipe.values().get(PointParameters.TASK)) {
            case PointParameters.INVARIANCE -> shuffles(recipe);
            case PointParameters.TRAINING -> TrainingNumpy.of(recipe);
            default -> samples(recipe);
        };
    }

    private static String samples(Recipe recipe) {
        ParameterValues values = recipe.values();
        SamplingRule rule = SamplingRule.of(values);
        return new ScriptTemplate(SAMPLES)
                .put("points", points(recipe, PointParameters.MOST_POINTS))
                .put("steps", recipe.steps())
                .put("start", values.get(PointParameters.START_POINT))
                .put("best", rule.takesFarthest() ? "argmax" : "argmin")
                .put("seen", rule.seesLastOnly() ? "distance  # to the last one only" : "nearest")
                .fill();
    }

    private static String shuffles(Recipe recipe) {
        ParameterValues values = recipe.values();
        SetFeatures.View view = SetFeatures.View.of(values);
        boolean poolsFirst = Mistake.of(values).contains(Mistake.POOL_BEFORE_NONLINEARITY);
        String pool = values.get(PointParameters.POOLING);
        return new ScriptTemplate(SHUFFLES)
                .put("points", points(recipe, Invariance.MOST_POINTS))
                .put("most", Invariance.MOST_POINTS)
                .put("features", values.get(PointParameters.FEATURE_COUNT))
                .put("seed", recipe.seed())
                .put("stream", Streams.NAMED)
                .put("group", group(view, Mistake.of(values).contains(Mistake.SORT_BY_INDEX)))
                .put("row", row(view.grouping()))
                .put(
                        "pool",
                        poolsFirst
                                ? "return np.maximum(0, Z." + pool + "(axis=0))"
                                : "return np.maximum(0, Z)." + pool + "(axis=0)")
                .put("steps", recipe.steps())
                .fill();
    }

    private static String group(SetFeatures.View view, boolean sortsByIndex) {
        String within = "group = [j for j in near if D[j] < " + Python.number(view.radius()) + "]";
        String nearest = "group = near[:" + view.nearest() + "]";
        return switch (view.grouping()) {
            case NONE -> "group = []";
            case NEAREST_SORTED -> sortsByIndex ? nearest + "\ngroup = sorted(group)" : nearest;
            case NEAREST_STORED -> nearest + "\ngroup = sorted(group)";
            case RADIUS_SORTED -> sortsByIndex ? within + "\ngroup = sorted(group)" : within;
            case RADIUS_DISTANCE -> within;
        };
    }

    private static String row(Grouping grouping) {
        return grouping == Grouping.RADIUS_DISTANCE
                ? "rows.append(np.append(X[i], D[group[-1]] if group else 0.0) @ W_distance)"
                : "seen = np.concatenate([X[i]] + [X[j] for j in group[:63]])\nrows.append(seen @ W[: len(seen)])";
    }

    private static String points(Recipe recipe, int most) {
        ParameterValues values = recipe.values();
        String name = values.get(PointParameters.CLOUD);
        int count = Math.min(most, values.get(PointParameters.POINT_COUNT));
        if (name.equals(PointParameters.OWN)) {
            return "X = np.array(" + own(values.get(PointParameters.POINTS)) + ")";
        }
        String cloud = name.equals(PointParameters.UNIFORM)
                ? "X = " + Streams.own(recipe.seed()) + ".uniform(-1, 1, (" + count + ", 2))"
                : DRAWN + "X = drawn(" + pieces(Outline.of(name)) + ", " + count + ", "
                        + Python.number(values.get(PointParameters.NOISE)) + ", "
                        + Streams.named(recipe.seed(), "cloud") + ")";
        int outliers = Math.min(count, values.get(PointParameters.OUTLIERS));
        return outliers == 0
                ? cloud
                : cloud + "\nX[-" + outliers + ":] = " + Streams.named(recipe.seed(), "outliers")
                        + ".uniform(-1.5, 1.5, (" + outliers + ", 2))";
    }

    static String pieces(Outline outline) {
        return Arrays.stream(outline.pieces())
                .map(piece -> Python.list(DoubleStream.of(piece).boxed().toList()))
                .collect(Collectors.joining(", ", "[", "]"));
    }

    private static String own(List<Point> points) {
        return points.stream()
                .map(point -> Python.list(List.of(point.x(), point.y())))
                .collect(Collectors.joining(", ", "[", "]"));
    }
}
