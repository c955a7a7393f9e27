package dev.gradus.sim;

/** The four chapters of the catalogue, in order. */
public enum Chapter {
    DESCENT("Descent", "How gradient methods move"),
    BACKPROPAGATION("Backpropagation", "How gradients reach the first layer, and what happens to them on the way"),
    GRAPHS("Graphs", "Message passing, clustering, node classification"),
    REPRESENTATIONS("Representations", "What networks learn to see, compress and recommend");

    private final String title;
    private final String summary;

    Chapter(String title, String summary) {
        this.title = title;
        this.summary = summary;
    }

    public String title() {
        return title;
    }

    public String summary() {
        return summary;
    }

    /** From 1. */
    public int number() {
        return ordinal() + 1;
    }
}
