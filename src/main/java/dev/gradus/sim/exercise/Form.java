package dev.gradus.sim.exercise;

import java.util.List;

/** What the page shows to take an answer; nothing in it reveals the answer. */
public sealed interface Form {
    record NumberForm(String unit) implements Form {}

    record ChoiceForm(List<Item> options) implements Form {}

    record MultiChoiceForm(List<Item> options) implements Form {}

    /** @param places what each place stands for, or empty for a plain order */
    record OrderingForm(List<Item> items, List<String> places) implements Form {}

    /** @param variables names that may stand in the formula */
    record ExpressionForm(List<String> variables) implements Form {}

    record DimensionsForm(int rank) implements Form {}

    record MatrixForm(int rows, int columns) implements Form {}

    record RunForm() implements Form {}

    /** An option or an item to order. */
    record Item(String id, String label) {}
}
