package dev.gradus.sim;

/** The four chapters of the catalogue, in order. */
public enum Chapter {
    DESCENT(1, "Descent", "How gradient methods move"),
    BACKPROPAGATION(2, "Backpropagation", "How gradients reach the first layer, and what happens to them on the way"),
    GRAPHS(3, "Graphs", "Message passing, clustering, node classification"),
    REPRESENTATIONS(4, "Representations", "What networks learn to see, compress and recommend");

    private final int number;
    private final String title;
    private final String summary;

    Chapter(int number, String title, String summary) {
        this.number = number;
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
        return number;
    }
}
