package dev.gradus.labs.batchorlayer;

/** Which numbers of a micro-batch [rows, units] share a mean and a variance. */
enum Scope {
    /** Those of one unit. */
    BATCH,
    /** Those of one sample. */
    LAYER,
    /** Those of one sample and one group of units. */
    GROUP,
    /** Each alone. */
    INSTANCE,
    /** None: nothing is standardised. */
    NONE,
    /** Those of one group of units, over all samples: what group norm becomes on the wrong axis. */
    GROUP_OVER_SAMPLES;

    /** Samples and units taken for one another. */
    Scope withWrongAxis() {
        return switch (this) {
            case BATCH -> LAYER;
            case LAYER, INSTANCE -> BATCH;
            case GROUP -> GROUP_OVER_SAMPLES;
            case NONE, GROUP_OVER_SAMPLES -> this;
        };
    }

    /** The cell that a number belongs to; cells count from 0. */
    int cell(int row, int unit, int units, int groups) {
        return switch (this) {
            case BATCH -> unit;
            case LAYER -> row;
            case GROUP -> row * groups + unit / (units / groups);
            case GROUP_OVER_SAMPLES -> unit / (units / groups);
            case INSTANCE, NONE -> row * units + unit;
        };
    }

    /** Cells of a micro-batch. */
    int cells(int rows, int units, int groups) {
        return cell(rows - 1, units - 1, units, groups) + 1;
    }
}
