package dev.gradus.labs;

import dev.gradus.data.catalogue.DataFolder;
import dev.gradus.labs.autograd.AutogradLab;
import dev.gradus.labs.batchorlayer.BatchOrLayerLab;
import dev.gradus.labs.deepvsdeeper.DeepVsDeeperLab;
import dev.gradus.labs.gradientnorms.GradientNormsLab;
import dev.gradus.labs.graphclustering.GraphClusteringLab;
import dev.gradus.labs.graphdynamics.GraphDynamicsLab;
import dev.gradus.labs.karateclub.KarateClubLab;
import dev.gradus.labs.matrixsensing.MatrixSensingLab;
import dev.gradus.labs.messagepassing.MessagePassingLab;
import dev.gradus.labs.mlpfromscratch.MlpFromScratchLab;
import dev.gradus.labs.pointclouds.PointCloudsLab;
import dev.gradus.labs.quadraticdescent.QuadraticDescentLab;
import dev.gradus.labs.rematerialisation.RematerialisationLab;
import dev.gradus.labs.sgdinterpolation.SgdInterpolationLab;
import dev.gradus.labs.trainingloop.TrainingLoopLab;
import dev.gradus.sim.Lab;
import java.util.List;

/** Every lab, in the order of the catalogue: a new lab is one line here. */
public final class Labs {
    private Labs() {}

    /** All labs; those that read data sets look for them in {@code data}. */
    public static List<Lab> in(DataFolder data) {
        return List.of( //
                new QuadraticDescentLab(), //
                new SgdInterpolationLab(), //
                new MatrixSensingLab(), //
                new AutogradLab(), //
                new MlpFromScratchLab(data), //
                new GradientNormsLab(data), //
                new DeepVsDeeperLab(), //
                new BatchOrLayerLab(), //
                new TrainingLoopLab(), //
                new RematerialisationLab(), //
                new GraphDynamicsLab(), //
                new MessagePassingLab(), //
                new PointCloudsLab(), //
                new GraphClusteringLab(), //
                new KarateClubLab());
    }
}
