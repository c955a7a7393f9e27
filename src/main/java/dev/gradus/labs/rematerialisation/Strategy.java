package dev.gradus.labs.rematerialisation;

/** What is kept of the first forward pass. */
enum Strategy {
    STORE_ALL(
            0,
            "storeAll",
            "store all",
            "Every activation is kept and loaded once on the way back. The first forward pass is not counted."),
    EVERY_KTH(
            1,
            "everyKth",
            "every k-th",
            "One load for each layer, of the nearest checkpoint at or below it; then forward up to the layer itself. The first"
                    + " forward pass is not counted."),
    KEEP_SEGMENT(
            2,
            "keepSegment",
            "segment kept",
            "A segment is computed again once and kept. One load for each layer, of its own activation. The first forward pass"
                    + " is not counted."),
    REVOLVE(
            3,
            "revolve",
            "Revolve",
            "Slots hold states, the input among them. All forward steps are counted, the first sweep too; the step inside a"
                    + " backward step is not. So both conventions count what comes on top of one evaluation per layer.");

    private final int group;
    private final String printed;
    private final String label;
    private final String convention;

    Strategy(int group, String printed, String label, String convention) {
        this.group = group;
        this.printed = printed;
        this.label = label;
        this.convention = convention;
    }

    static Strategy of(String printed) {
        for (Strategy strategy : values()) {
            if (strategy.printed.equals(printed)) {
                return strategy;
            }
        }
        throw new IllegalArgumentException("strategy must be one of the parameter's options, got " + printed);
    }

    /** Its colour among the others. */
    int group() {
        return group;
    }

    String label() {
        return label;
    }

    /** What is counted, in words. */
    String convention() {
        return convention;
    }
}
