package dev.gradus.labs.karateclub;

import dev.gradus.graph.ForceLayout;
import dev.gradus.graph.Normalisation;
import dev.gradus.random.Rng;
import dev.gradus.sim.parameter.ParameterValues;
import dev.gradus.tensor.SparseMatrix;
import dev.gradus.tensor.Tensor;
import java.util.Locale;
import java.util.Set;

/**
 * What a run is about, once its data are there; does not change while it runs.
 *
 * @param classes the class of every member that is to be predicted
 * @param adjacency Â
 * @param layout where friends are close
 * @param start the generator as it was given to the run
 */
record Scene(
        Club club,
        ParameterValues values,
        NodeRoles roles,
        int[] classes,
        SparseMatrix adjacency,
        ForceLayout.Positions layout,
        Rng start) {
    static Scene of(Club club, ParameterValues values, Rng start) {
        return new Scene(
                club,
                values,
                NodeRoles.of(values),
                club.classes(values.get(KarateParameters.LABELS)),
                normalised(club, values),
                ForceLayout.of(club.graph(), start.named("layout")),
                start);
    }

    Set<Mistake> mistakes() {
        return roles.mistakes();
    }

    /** The network that the run starts with. */
    ClubNetwork draw() {
        return draw(values);
    }

    /** The network that a run with other values would start with. */
    ClubNetwork draw(ParameterValues other) {
        Rng rng = start.named("weights");
        rng.restore(start.state());
        rng.skipUniforms(other.get(KarateParameters.SKIP_DRAWS));
        return ClubNetwork.draw(other, adjacency, rng);
    }

    private static SparseMatrix normalised(Club club, ParameterValues values) {
        Tensor adjacency = values.get(KarateParameters.SELF_LOOPS)
                ? club.graph().adjacencyWithSelfLoops()
                : club.graph().adjacency();
        String normalisation = values.get(KarateParameters.NORMALISATION);
        return SparseMatrix.of(
                Normalisation.valueOf(normalisation.toUpperCase(Locale.ROOT)).apply(adjacency));
    }
}
