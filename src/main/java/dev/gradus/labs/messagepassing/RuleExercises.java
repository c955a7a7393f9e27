package dev.gradus.labs.messagepassing;

import dev.gradus.random.Rng;
import dev.gradus.sim.exercise.Answer.ChoiceAnswer;
import dev.gradus.sim.exercise.Answer.MultiChoiceAnswer;
import dev.gradus.sim.exercise.ChoiceCheck;
import dev.gradus.sim.exercise.Exercise;
import dev.gradus.sim.exercise.MultiChoiceCheck;
import dev.gradus.sim.exercise.Question;
import java.util.List;

/** Which rules a graph allows. */
final class RuleExercises {
    static final Exercise<MultiChoiceAnswer> THREE_RULES = new Exercise<>(
            "three-rules", "Which of three rules are valid?", 2, MultiChoiceAnswer.class, _ -> threeRules());

    static final Exercise<ChoiceAnswer> FRESH_RULE =
            new Exercise<>("fresh-rule", "Valid or not, and why?", 2, ChoiceAnswer.class, RuleExercises::freshRule);

    private static final String SYMMETRIC = "symmetric";
    private static final String FACTOR = "factor";
    private static final String WEIGHTS = "weights";
    private static final String ORDER = "order";

    private RuleExercises() {}

    private static Question<MultiChoiceAnswer> threeRules() {
        return new MultiChoiceCheck(
                        List.of(
                                MultiChoiceCheck.holds("i", "(i) w₁ s + w₂ mean(m₁, …, mₙ) is valid"),
                                MultiChoiceCheck.fails(
                                        "ii",
                                        "(ii) max(w₁ s, w₂ m₁, w₃ m₂, …) is valid",
                                        "In (ii) swap two neighbours: each now meets the other's weight, and the maximum may be "
                                                + "another one. Try it in the lab."),
                                MultiChoiceCheck.holds("iii", "(iii) max(w₁ s, w₂ m₁, …, w₂ mₙ) is valid"),
                                MultiChoiceCheck.holds(
                                        "reason",
                                        "what decides is whether a neighbour's weight depends on its place in the list"),
                                MultiChoiceCheck.fails(
                                        "max",
                                        "what decides is the maximum: it is not linear",
                                        "A maximum does not ask in which order its arguments come: nonlinear is not the same as "
                                                + "dependent on order."),
                                MultiChoiceCheck.fails(
                                        "self",
                                        "what decides is that s has a weight of its own",
                                        "A node knows which message is its own; that weight does not depend on any order.")),
                        "A weight per place needs places, and neighbours have none.")
                .ask(
                        "A node computes from its own message \\(s\\) and its neighbours' \\(m_1, \\dots, m_n\\), which come in no "
                                + "order. Tick what holds.",
                        "Swap m₁ and m₂ in each formula, and look whether it is still the same.",
                        "Run each of the three rules in the lab: the figure shows what it found.");
    }

    private static Question<ChoiceAnswer> freshRule(Rng rng) {
        Rule rule = draw(rng);
        String right = reason(rule);
        return new ChoiceCheck(
                        right,
                        List.of(
                                option(
                                        SYMMETRIC,
                                        right,
                                        "valid: the aggregation is symmetric, and all neighbours share one weight"),
                                option(
                                        FACTOR,
                                        right,
                                        "valid: every place has its own weight, but they come out as one common factor"),
                                option(WEIGHTS, right, "not valid: the weights belong to places in the list"),
                                option(ORDER, right, "not valid: the aggregation itself reads its list in order")))
                .ask(
                        "<p>A rule: " + described(rule) + "</p><p>Is it valid where neighbours have no order?</p>",
                        "First look at the aggregation alone: does it give the same for the same numbers in another order?",
                        "Then look at the weights. Compose the rule in the lab if you are not sure.");
    }

    private static ChoiceCheck.Option option(String id, String right, String label) {
        return new ChoiceCheck.Option(id, label, id.equals(right) ? praise(id) : advice(id, right));
    }

    private static String praise(String id) {
        return switch (id) {
            case SYMMETRIC -> "Whatever the order, the same numbers are aggregated in the same way.";
            case FACTOR -> "The product of u₁m₁, u₂m₂, … is (u₁u₂…)(m₁m₂…): no message keeps a weight of its own.";
            case WEIGHTS -> "Swap two neighbours, and their weights stay where they were.";
            default -> "Even with one weight for all, the first in the list is treated otherwise than the second.";
        };
    }

    private static String advice(String id, String right) {
        boolean isValid = right.equals(SYMMETRIC) || right.equals(FACTOR);
        boolean saysValid = id.equals(SYMMETRIC) || id.equals(FACTOR);
        if (isValid == saysValid) {
            return "Valid or not is right; the reason is another one: look at weights and aggregation one by one.";
        }
        return isValid
                ? "No order makes a difference here: write the result for two neighbours, swap them, and compare."
                : "Some order makes a difference here: write the result for two neighbours, swap them, and compare.";
    }

    private static String reason(Rule rule) {
        if (rule.aggregation().readsInOrder()) {
            return ORDER;
        }
        if (rule.places() == Rule.Places.SHARED) {
            return SYMMETRIC;
        }
        return rule.isSymmetric() ? FACTOR : WEIGHTS;
    }

    private static Rule draw(Rng rng) {
        Aggregation[] aggregations = Aggregation.values();
        return new Rule(
                pick(Rule.Self.values(), rng),
                pick(Rule.Places.values(), rng),
                pick(aggregations, rng),
                pick(Rule.Nonlinearity.values(), rng),
                pick(Rule.Scaling.values(), rng));
    }

    private static <T> T pick(T[] values, Rng rng) {
        return values[(int) rng.integer(0, values.length)];
    }

    private static String described(Rule rule) {
        String weights = rule.places() == Rule.Places.SHARED
                ? "every neighbour's message times the same weight \\(w_2\\)"
                : "the message in place \\(j\\) of the list times a weight \\(u_j\\) of that place";
        String scaled = rule.scaling() == Rule.Scaling.ROOT_OF_DEGREE
                ? "; divided by the root of the number of neighbours"
                : "";
        String own = rule.self() == Rule.Self.WEIGHTED ? "; joined with \\(w_1 s\\)" : "; the own message left out";
        String last = switch (rule.nonlinearity()) {
            case NONE -> ".";
            case RELU -> "; then ReLU.";
            case TANH -> "; then tanh.";
        };
        return weights + "; aggregation: " + rule.aggregation().label() + scaled + own + last;
    }
}
