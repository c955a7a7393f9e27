package dev.gradus.labs.graphclustering;

import dev.gradus.sim.parameter.NamedFlag;
import dev.gradus.sim.parameter.ParameterValues;
import java.util.Set;

/** What goes wrong in first programs of this kind, each by itself. */
enum Mistake implements NamedFlag {
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

    @Override
    public String flag() {
        return flag;
    }

    @Override
    public String label() {
        return label;
    }

    static Set<Mistake> of(ParameterValues values) {
        return NamedFlag.of(Mistake.class, values.get(ClusteringParameters.MISTAKES));
    }
}
