package dev.gradus.labs.matrixsensing;

import dev.gradus.sim.Vocabulary;
import dev.gradus.sim.parameter.Choice;
import dev.gradus.sim.parameter.Flag;
import dev.gradus.sim.parameter.Flags;
import dev.gradus.sim.parameter.Int;
import dev.gradus.sim.parameter.Length;
import dev.gradus.sim.parameter.Option;
import dev.gradus.sim.parameter.ParameterSchema;
import dev.gradus.sim.parameter.Preset;
import dev.gradus.sim.parameter.Preset.Case;
import dev.gradus.sim.parameter.Real;
import dev.gradus.sim.parameter.RealList;
import dev.gradus.sim.parameter.Spec;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The parameters, in the order of the form. */
final class SensingParameters {
    static final String ROWWISE_PRODUCT = "rowwiseProduct";
    static final String START_AT_SOLUTION = "startAtSolution";
    static final String MISSING_TRANSPOSE = "missingTranspose";
    static final String POSITIVE_START = "positiveStart";
    static final int MOST_CURVES = 6;

    private static final String METHOD = "Method";

    static final Preset PRESET = new Preset(
            Spec.of("preset", "Setting", "Sets size, rank and number of measurements."),
            "underdetermined",
            List.of(
                    preset("underdetermined", "20 × 20, fewer measurements than unknowns", Map.of()),
                    preset("small", "20 × 20, twice as many measurements as unknowns", Map.of("measurements", "400")),
                    preset(
                            "exactRank",
                            "100 × 100, the rank is known",
                            large(Map.of("factorRank", "5", "alphas", "1", "shownCurve", "0"))),
                    preset("overParameterised", "100 × 100, any rank allowed", large(Map.of("factorRank", "100")))));

    static final Int DIMENSION = Int.linear(
            Spec.of("dimension", "Size", "Rows and columns of the matrix that is looked for.")
                    .symbol("d"),
            20,
            2,
            100);
    static final Int RANK = Int.linear(
            Spec.of("rank", "True rank", "Columns of the factor U* that the matrix was made from.")
                    .symbol("r"),
            2,
            1,
            20);
    static final Int FACTOR_RANK = Int.linear(
            Spec.of(
                            "factorRank",
                            "Allowed rank",
                            "Columns of the factor U that is learned; as many as rows allow every rank.")
                    .symbol("R"),
            20,
            1,
            100);
    static final Int MEASUREMENTS = Int.log(
            Spec.of("measurements", "Measurements", "Random matrices A_i whose inner product with X* is known.")
                    .symbol("m"),
            100,
            1,
            5000);
    static final Choice ENTRIES = Choice.of(
            Spec.of("entries", "Entries of U*", "What the factor of the true matrix is drawn from."),
            new Option("gaussian", "Gaussian"),
            new Option("uniform", "uniform on [0, 1)"));
    static final Flag NORMALISE = new Flag(
            Spec.of(
                    "normalise",
                    "Normalise",
                    "Counts X* in units of its largest eigenvalue and U in those of its root: the same descent, figures near 1."),
            true);

    static final RealList ALPHAS = new RealList(
            Real.log(
                    Spec.of("alphas", "Start sizes", "Descents to compare start at α·W, one curve for each α.")
                            .symbol("α")
                            .group(METHOD),
                    1,
                    1e-9,
                    10),
            List.of(1.0, 0.1, 0.01, 1e-3, 1e-4, 1e-5),
            new Length(1, MOST_CURVES));
    static final Real LEARNING_RATE = Real.log(
            Vocabulary.learningRate(0.1)
                    .spec()
                    .help("How far one update goes along the gradient, in units of 1/λ₁(X*).")
                    .group(METHOD),
            0.1,
            1e-3,
            2);
    static final Int SHOWN_CURVE = Int.linear(
            Spec.of(
                            "shownCurve",
                            "Curve shown",
                            "Whose singular values and matrix are drawn: 0 for the first start size; the last one if there are"
                                    + " fewer.")
                    .group(METHOD)
                    .live(),
            5,
            0,
            MOST_CURVES - 1);

    static final Flags MISTAKES = Vocabulary.mistakes(
            new Option(ROWWISE_PRODUCT, "Row-wise product: A·X instead of ⟨A, X⟩"),
            new Option(START_AT_SOLUTION, "Start at U*: solved before it begins"),
            new Option(MISSING_TRANSPOSE, "Missing transpose: A·U instead of (A + Aᵀ)·U"),
            new Option(POSITIVE_START, "Positive start: uniform numbers called Gaussian"));

    static final ParameterSchema SCHEMA = ParameterSchema.of(
            PRESET,
            DIMENSION,
            RANK,
            FACTOR_RANK,
            MEASUREMENTS,
            ENTRIES,
            NORMALISE,
            ALPHAS,
            LEARNING_RATE,
            SHOWN_CURVE,
            MISTAKES);

    private SensingParameters() {}

    private static Case preset(String value, String label, Map<String, String> defaults) {
        return new Case(new Option(value, label), defaults);
    }

    private static Map<String, String> large(Map<String, String> more) {
        Map<String, String> defaults = new HashMap<>(more);
        defaults.putAll(Map.of("dimension", "100", "rank", "5", "measurements", "5000"));
        return defaults;
    }
}
