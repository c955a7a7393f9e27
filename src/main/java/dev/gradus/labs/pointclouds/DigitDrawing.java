package dev.gradus.labs.pointclouds;

import dev.gradus.random.Rng;
import dev.gradus.sim.Budget;
import dev.gradus.sim.parameter.ParameterValues;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Draws clouds of digits, and of each the half that a second stage keeps, one by one so that the work can pause. Owner: one thread. */
final class DigitDrawing {
    private static final int COUNT = DigitSets.TRAIN + DigitSets.TEST;

    private final List<Outline> outlines =
            IntStream.range(0, DigitSets.CLASSES).mapToObj(Outline::digit).toList();
    private final List<Cloud> clouds = new ArrayList<>();
    private final List<int[]> kept = new ArrayList<>();
    private final Rng stream;
    private final SamplingRule rule;
    private final int points;
    private final double noise;
    private final int outliers;
    private final int halved;

    DigitDrawing(ParameterValues values, Rng rng) {
        stream = rng.named("digit sets");
        rule = SamplingRule.of(values);
        points = Math.min(DigitSets.MOST_POINTS, values.get(PointParameters.POINT_COUNT));
        noise = values.get(PointParameters.NOISE);
        outliers = values.get(PointParameters.OUTLIERS);
        halved = values.get(PointParameters.STAGES) > 1 ? COUNT : 0;
    }

    /** Goes on until all is drawn, or until the budget is used up: false. */
    boolean advance(Budget budget) {
        while (!isDone()) {
            if (clouds.size() < COUNT) {
                draw();
            } else {
                kept.add(Sampling.half(clouds.get(kept.size()), rule, 0));
            }
            if (budget.exhausted()) {
                break;
            }
        }
        return isDone();
    }

    private boolean isDone() {
        return clouds.size() == COUNT && kept.size() == halved;
    }

    private void draw() {
        clouds.add(turned(outlines.get(clouds.size() % DigitSets.CLASSES)));
        if (clouds.size() == COUNT) {
            clouds.forEach(cloud -> cloud.scatter(outliers, stream));
        }
    }

    private Cloud turned(Outline outline) {
        double wide = stream.uniform(1 - DigitSets.STRETCH, 1 + DigitSets.STRETCH);
        double high = stream.uniform(1 - DigitSets.STRETCH, 1 + DigitSets.STRETCH);
        double angle = stream.uniform(-DigitSets.TURN, DigitSets.TURN);
        double cosine = Math.cos(angle);
        double sine = Math.sin(angle);
        Cloud cloud = outline.drawn(points, noise, stream);
        double[] x = new double[points];
        double[] y = new double[points];
        Arrays.setAll(x, i -> cosine * wide * cloud.x()[i] - sine * high * cloud.y()[i]);
        Arrays.setAll(y, i -> sine * wide * cloud.x()[i] + cosine * high * cloud.y()[i]);
        return new Cloud(x, y);
    }

    /** The sets, once all is done. */
    DigitSets result() {
        return new DigitSets(List.copyOf(clouds), List.copyOf(kept));
    }
}
