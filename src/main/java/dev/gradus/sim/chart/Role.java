package dev.gradus.sim.chart;

/** What a mark stands for; decides dash and weight, never colour. */
public enum Role {
    MEASURED,
    TRAIN,
    TEST,
    VALIDATION,
    THEORY,
    BOUND,
    REFERENCE,
    THRESHOLD,
    GHOST,
    INPUT,
    HIGHLIGHT
}
