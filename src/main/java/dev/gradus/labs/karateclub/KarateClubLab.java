package dev.gradus.labs.karateclub;

import dev.gradus.graph.KarateClub;
import dev.gradus.random.Rng;
import dev.gradus.sim.Chapter;
import dev.gradus.sim.Estimate;
import dev.gradus.sim.Lab;
import dev.gradus.sim.LabInfo;
import dev.gradus.sim.SharedData;
import dev.gradus.sim.Simulation;
import dev.gradus.sim.StepUnit;
import dev.gradus.sim.chart.Chart;
import dev.gradus.sim.exercise.Exercise;
import dev.gradus.sim.frame.Dimension;
import dev.gradus.sim.frame.Readout;
import dev.gradus.sim.frame.SeriesSpec;
import dev.gradus.sim.key.LabId;
import dev.gradus.sim.parameter.ParameterSchema;
import dev.gradus.sim.parameter.ParameterValues;
import dev.gradus.sim.parameter.Problem;
import dev.gradus.sim.script.Recipe;
import java.util.List;

/** Node classification on Zachary's karate club with a graph convolutional network, right and as it was published. */
public final class KarateClubLab implements Lab {
    static final LabId ID = new LabId("karate-club");

    private static final long BUDGET = 2_000;
    private static final long BASE_BYTES = 200_000;
    private static final double SECONDS_PER_MULTIPLICATION = 1e-9;
    private static final double SECONDS_PER_ACTIVATION = 2e-8;
    private static final double BASE_SECONDS = 5e-6;

    @Override
    public LabId id() {
        return ID;
    }

    @Override
    public LabInfo info() {
        return new LabInfo(
                Chapter.GRAPHS,
                "Node classification with a graph convolutional network",
                "Can a few labels and the friendships place every member, and is a test accuracy of 100 % worth believing?",
                List.of(new StepUnit("epoch", 1), new StepUnit("10 epochs", 10), new StepUnit("100 epochs", 100)),
                "W. W. Zachary, J. Anthropological Research 33 (1977); T. Kipf and M. Welling, ICLR 2017");
    }

    @Override
    public ParameterSchema parameters() {
        return KarateParameters.SCHEMA;
    }

    @Override
    public List<Readout> readouts() {
        return KarateReadouts.ALL;
    }

    @Override
    public List<Dimension> dimensions(ParameterValues values) {
        List<String> blocks = ClubNetwork.blocks(values.get(KarateParameters.LAYERS));
        boolean isClub = values.get(KarateParameters.LABELS).equals(KarateParameters.CLUB);
        return List.of(
                Dimension.of("layer", blocks.subList(0, blocks.size() - 1)),
                Dimension.of("block", blocks),
                Dimension.of(
                        "class",
                        isClub
                                ? List.of("0: officer's club", "1: Mr. Hi's club")
                                : List.of("0: community of 33", "1: community of 0")));
    }

    @Override
    public List<SeriesSpec> series() {
        return KarateFrames.ALL;
    }

    @Override
    public List<Chart> charts() {
        return KarateCharts.ALL;
    }

    @Override
    public List<Exercise<?>> exercises() {
        return KarateExercises.ALL;
    }

    @Override
    public List<Problem> check(ParameterValues values) {
        return NodeRoles.of(values).train().isEmpty()
                ? List.of(new Problem(
                        KarateParameters.TEST_NODES.name(),
                        "testNodes must leave at least one member to train on, got all 34"))
                : List.of();
    }

    @Override
    public Estimate estimate(ParameterValues values) {
        double layers = values.get(KarateParameters.LAYERS);
        double hidden = layers == 1 ? ClubNetwork.CLASSES : values.get(KarateParameters.HIDDEN_UNITS);
        double features = KarateClub.MEMBERS * hidden;
        double multiplications = 12 * features + (layers - 1) * features * (3 * hidden + 12);
        double seconds = BASE_SECONDS
                + multiplications * SECONDS_PER_MULTIPLICATION
                + layers * features * SECONDS_PER_ACTIVATION;
        double weights = features + (layers - 1) * hidden * hidden;
        double results = 12 * layers * features;
        return new Estimate(seconds, BASE_BYTES + (long) (Double.BYTES * (5 * weights + results)));
    }

    @Override
    public long budget(ParameterValues values) {
        return BUDGET;
    }

    @Override
    public Simulation start(ParameterValues values, Rng rng, SharedData shared) {
        return new KarateSimulation(values, rng, shared);
    }

    @Override
    public String numpy(Recipe recipe) {
        return KarateNumpy.of(recipe);
    }
}
