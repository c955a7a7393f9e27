package dev.gradus.labs.pointclouds;

import dev.gradus.sim.Budget;

/** Features of one cloud, computed point by point so that the work can pause. Owner: one thread. */
final class FeaturePass {
    private final SetFeatures features;
    private final Cloud cloud;
    private final double[] rows;
    private int done;

    FeaturePass(SetFeatures features, Cloud cloud) {
        this.features = features;
        this.cloud = cloud;
        rows = new double[cloud.size() * features.count()];
    }

    /** Goes on until every point has its row, or until the budget is used up: false. */
    boolean advance(Budget budget) {
        while (done < cloud.size()) {
            features.fill(rows, cloud, done++);
            if (budget.exhausted()) {
                break;
            }
        }
        return done == cloud.size();
    }

    /** F [count], once all is done. */
    double[] result() {
        return features.pooled(rows);
    }
}
