package dev.gradus.tensor;

import dev.gradus.kernel.Grouped;
import dev.gradus.kernel.Storage;

/**
 * Groups of entries brought to mean 0 and variance 1: what batch, layer, group and instance normalisation share. They differ
 * in the groups alone.
 */
public final class Standardisation {
    /**
     * Mean and variance of each group.
     *
     * @param mean [groups]
     * @param variance [groups], Σ (x − mean)² / n
     */
    public record Statistics(Storage mean, Storage variance) {}

    /** Is told the statistics of each computation; may not keep the storages. */
    @FunctionalInterface
    public interface Observer {
        Observer NONE = _ -> {};

        void saw(Statistics statistics);
    }

    /**
     * How to standardise.
     *
     * @param epsilon added to the variance, so that equal entries do not divide by 0
     */
    public record Rule(Grouped.Sizes groups, double epsilon, Observer observer) {}

    private Standardisation() {}

    /**
     * y = (x − mean_g) / √(variance_g + ε), statistics taken from x. Derivative: dx = (dy − mean_g(dy) − y · mean_g(dy ∘ y)) /
     * √(variance_g + ε). Shapes: x → same.
     */
    public static Tensor standardise(Tensor x, Rule rule) {
        Tensor rows = x.contiguous();
        int groups = rule.groups.groups();
        var statistics = new Statistics(zeros(x, groups), zeros(x, groups));
        var line = new Grouped.Line(zeros(x, groups), zeros(x, groups));
        Tensor y = Tensor.computed(
                "standardise",
                x.shape(),
                out -> {
                    measure(rule.groups, rows.storage(), statistics);
                    toLine(statistics, rule.epsilon, line);
                    out.kernels().grouped().affine(rule.groups, line, rows.storage(), out);
                    rule.observer.saw(statistics);
                },
                rows);
        return y.from(Edge.to(x, dy -> gradient(rule.groups, dy.contiguous(), y, line.factor())));
    }

    /**
     * The same with statistics that are known from elsewhere and read anew by each computation: an affine map. Derivative: dx =
     * dy / √(variance_g + ε). Shapes: x → same.
     */
    public static Tensor standardise(Tensor x, Rule rule, Statistics known) {
        Tensor rows = x.contiguous();
        int groups = rule.groups.groups();
        var line = new Grouped.Line(zeros(x, groups), zeros(x, groups));
        var slope = new Grouped.Line(line.factor(), zeros(x, groups));
        return Tensor.computed(
                        "standardise",
                        x.shape(),
                        out -> {
                            toLine(known, rule.epsilon, line);
                            out.kernels().grouped().affine(rule.groups, line, rows.storage(), out);
                        },
                        rows)
                .from(Edge.to(
                        x, gradient -> affine("standardise gradient", gradient.contiguous(), rule.groups, slope)));
    }

    /**
     * y = x · scale_g + shift_g. Derivatives: dx = dy · scale_g, dscale_g = Σ dy ∘ x, dshift_g = Σ dy. Shapes: x → same; scale, shift
     * [groups].
     */
    public static Tensor rescale(Tensor x, Tensor scale, Tensor shift, Grouped.Sizes groups) {
        Tensor rows = x.contiguous();
        Storage none = zeros(x, groups.groups());
        var line = new Grouped.Line(
                scale.contiguous().storage(), shift.contiguous().storage());
        return Tensor.computed(
                        "rescale",
                        x.shape(),
                        out -> out.kernels().grouped().affine(groups, line, rows.storage(), out),
                        rows,
                        scale,
                        shift)
                .from(
                        Edge.to(
                                x,
                                dy -> affine(
                                        "rescale gradient",
                                        dy.contiguous(),
                                        groups,
                                        new Grouped.Line(line.factor(), none))),
                        Edge.to(scale, dy -> dots(groups, dy.contiguous(), rows)),
                        Edge.to(shift, dy -> sums(groups, dy.contiguous())));
    }

    private static void measure(Grouped.Sizes groups, Storage x, Statistics statistics) {
        Grouped kernels = x.kernels().grouped();
        Storage mean = statistics.mean;
        Storage variance = statistics.variance;
        double share = 1.0 / groups.each();
        kernels.sum(groups, x, mean);
        mean.kernels().elementwise().scale(mean, share, mean);
        kernels.squaredDistance(groups, x, mean, variance);
        mean.kernels().elementwise().scale(variance, share, variance);
    }

    /** From statistics to y = factor_g x + term_g. */
    private static void toLine(Statistics statistics, double epsilon, Grouped.Line line) {
        for (int g = 0; g < line.factor().length(); g++) {
            double factor = 1 / Math.sqrt(statistics.variance.get(g) + epsilon);
            line.factor().set(g, factor);
            line.term().set(g, -statistics.mean.get(g) * factor);
        }
    }

    private static Tensor gradient(Grouped.Sizes groups, Tensor dy, Tensor y, Storage factor) {
        Storage term = zeros(y, groups.groups());
        Storage slope = zeros(y, groups.groups());
        var line = new Grouped.Line(factor, term);
        return Tensor.computed(
                "standardise gradient",
                y.shape(),
                out -> {
                    Grouped kernels = out.kernels().grouped();
                    kernels.sum(groups, dy.storage(), term);
                    kernels.dot(groups, dy.storage(), y.storage(), slope);
                    for (int g = 0; g < term.length(); g++) {
                        double share = -factor.get(g) / groups.each();
                        term.set(g, term.get(g) * share);
                        slope.set(g, slope.get(g) * share);
                    }
                    kernels.affine(groups, line, dy.storage(), out);
                    kernels.accumulate(groups, slope, y.storage(), out);
                },
                dy,
                y);
    }

    private static Tensor affine(String operation, Tensor x, Grouped.Sizes groups, Grouped.Line line) {
        return Tensor.computed(
                operation, x.shape(), out -> out.kernels().grouped().affine(groups, line, x.storage(), out), x);
    }

    private static Tensor dots(Grouped.Sizes groups, Tensor x, Tensor y) {
        return Tensor.computed(
                "group dots",
                Shape.of(groups.groups()),
                out -> out.kernels().grouped().dot(groups, x.storage(), y.storage(), out),
                x,
                y);
    }

    /** Σ x of each group. */
    static Tensor sums(Grouped.Sizes groups, Tensor x) {
        return Tensor.computed(
                "group sums",
                Shape.of(groups.groups()),
                out -> out.kernels().grouped().sum(groups, x.storage(), out),
                x);
    }

    private static Storage zeros(Tensor like, int count) {
        return Storage.zeros(like.precision(), count);
    }
}
