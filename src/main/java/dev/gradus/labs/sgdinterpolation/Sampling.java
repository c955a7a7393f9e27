package dev.gradus.labs.sgdinterpolation;

/** How the rows of a minibatch are drawn. */
enum Sampling {
    WITH_REPLACEMENT("withReplacement"),
    WITHOUT_REPLACEMENT("withoutReplacement"),
    SHUFFLED_EPOCHS("shuffledEpochs");

    private final String printed;

    Sampling(String printed) {
        this.printed = printed;
    }

    static Sampling of(String printed) {
        for (Sampling sampling : values()) {
            if (sampling.printed.equals(printed)) {
                return sampling;
            }
        }
        throw new IllegalArgumentException("sampling must be one of the parameter's options, got " + printed);
    }
}
