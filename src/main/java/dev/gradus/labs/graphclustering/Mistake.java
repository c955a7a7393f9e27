package dev.gradus.labs.graphclustering;

import dev.gradus.sim.parameter.Option;
import dev.gradus.sim.parameter.ParameterValues;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/** What goes wrong in first programs of this kind, each by itself. */
enum Mistake {
    POSITIVE_EXPONENT("positiveExponent", "The exponent is +γ‖xᵢ − xⱼ‖²: far points are the most similar"),
    DEGREE_NOT_INVERTED("degreeNotInverted", "D^½ A D^½: the degrees are not inverted"),
    INVERSE_INSTEAD_OF_ROOT("inverseInsteadOfRoot", "D⁻¹ A D⁻¹: the root is missing"),
    ROWS_AND_COLUMNS_SWAPPED("rowsAndColumnsSwapped", "M_stoch: rows are divided by their sums, not columns"),
    LAST_VECTORS("lastVectors", "k-means on the last of the ten vectors found, not the first");

    private final String flag;
    private final String label;

    Mistake(String flag, String label) {
        this.flag = flag;
        this.label = label;
    }

    static Option[] options() {
        return Arrays.stream(values()).map(m -> new Option(m.flag, m.label)).toArray(Option[]::new);
    }

    static Set<Mistake> of(ParameterValues values) {
        Set<String> flags = values.get(ClusteringParameters.MISTAKES);
        return Arrays.stream(values())
                .filter(m -> flags.contains(m.flag))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Mistake.class)));
    }
}
