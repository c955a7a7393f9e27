package dev.gradus.labs;

import dev.gradus.labs.karateclub.KarateClubLab;
import dev.gradus.labs.quadraticdescent.QuadraticDescentLab;
import dev.gradus.labs.sgdinterpolation.SgdInterpolationLab;
import dev.gradus.sim.Lab;
import dev.gradus.sim.key.LabId;
import java.util.List;
import java.util.Optional;

/** Every lab, in the order of the catalogue: a new lab is one line here. */
public final class Labs {
    private static final List<Lab> ALL = List.of( //
            new QuadraticDescentLab(), //
            new SgdInterpolationLab(), //
            new KarateClubLab());

    private Labs() {}

    public static List<Lab> all() {
        return ALL;
    }

    public static Optional<Lab> find(LabId id) {
        return ALL.stream().filter(lab -> lab.id().equals(id)).findFirst();
    }
}
