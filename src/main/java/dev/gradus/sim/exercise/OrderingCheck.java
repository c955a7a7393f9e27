package dev.gradus.sim.exercise;

import dev.gradus.sim.exercise.Answer.OrderingAnswer;
import dev.gradus.sim.exercise.Verdict.Finding;
import java.util.HashSet;
import java.util.List;
import java.util.function.Function;

/**
 * Grades an order or a matching, with credit for what is right of it: in a matching the places that are filled rightly, in an
 * order the longest series of items that stand rightly to each other. How many is said, which is not.
 *
 * @param right ids in the right order
 * @param praise what to say to it
 * @param advice what to look at again
 */
public record OrderingCheck(List<String> right, Scoring scoring, String praise, String advice)
        implements Function<OrderingAnswer, Verdict> {
    /** What earns credit. */
    public enum Scoring {
        /** Items that stand rightly to each other, wherever that is. */
        SEQUENCE,
        /** Places that hold their item. */
        PLACES
    }

    public OrderingCheck {
        right = List.copyOf(right);
    }

    @Override
    public Verdict apply(OrderingAnswer answer) {
        List<String> given = answer.items();
        if (given.equals(right)) {
            return Verdict.right(praise);
        }
        if (given.size() != right.size() || !new HashSet<>(right).containsAll(given)) {
            return Verdict.wrong("Every place takes one of the items: fill " + right.size() + " places.");
        }
        return switch (scoring) {
            case PLACES -> partly(placed(given), (double) placed(given) / right.size(), "in the right place");
            case SEQUENCE -> {
                int longest = longestSeries(given);
                double score = Math.max(0, (longest - 1.0) / (right.size() - 1));
                yield partly(longest, score, "in the right order among themselves");
            }
        };
    }

    private Verdict partly(int count, double score, String how) {
        boolean some = score > 0;
        String seen = count + " of " + right.size() + " stand " + how + ".";
        return new Verdict(
                score,
                some
                        ? List.of(new Finding(true, seen), new Finding(false, advice))
                        : List.of(new Finding(false, "None stands where it should: " + lowered(advice))));
    }

    private int placed(List<String> given) {
        int placed = 0;
        for (int i = 0; i < right.size(); i++) {
            placed += given.get(i).equals(right.get(i)) ? 1 : 0;
        }
        return placed;
    }

    /** Length of the longest common subsequence with the right order. */
    private int longestSeries(List<String> given) {
        int[] longest = new int[right.size() + 1];
        for (String item : given) {
            int diagonal = 0;
            for (int i = 1; i <= right.size(); i++) {
                int above = longest[i];
                longest[i] = item.equals(right.get(i - 1)) ? diagonal + 1 : Math.max(above, longest[i - 1]);
                diagonal = above;
            }
        }
        return longest[right.size()];
    }

    private static String lowered(String sentence) {
        return Character.toLowerCase(sentence.charAt(0)) + sentence.substring(1);
    }
}
