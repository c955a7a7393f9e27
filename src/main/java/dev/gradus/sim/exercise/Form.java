package dev.gradus.sim.exercise;

import java.util.List;

/** What the page shows to take an answer; nothing in it reveals the answer. */
public sealed interface Form {
    /**
     * A number; other units of the same kind are understood.
     *
     * @param unit in which the grader gets it; {@code 1} for plain numbers
     */
    record NumberForm(String unit) implements Form {}

    record ChoiceForm(List<Item> options) implements Form {}

    record MultiChoiceForm(List<Item> options) implements Form {}

    /**
     * Items to put in order.
     *
     * @param places what each place stands for, or empty for a plain order
     */
    record OrderingForm(List<Item> items, List<String> places) implements Form {}

    /**
     * A formula to type.
     *
     * @param variables names that may stand in it
     */
    record ExpressionForm(List<String> variables) implements Form {}

    record DimensionsForm(int rank) implements Form {}

    /**
     * A box for each entry.
     *
     * @param names of the columns, or empty where rows and columns are those of a matrix
     */
    record MatrixForm(int rows, int columns, List<String> names) implements Form {
        public MatrixForm {
            names = List.copyOf(names);
        }

        public MatrixForm(int rows, int columns) {
            this(rows, columns, List.of());
        }
    }

    record RunForm() implements Form {}

    /** An option or an item to order. */
    record Item(String id, String label) {}
}
