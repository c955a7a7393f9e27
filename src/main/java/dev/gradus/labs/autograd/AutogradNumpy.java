package dev.gradus.labs.autograd;

import dev.gradus.labs.autograd.Node.Constant;
import dev.gradus.labs.autograd.Node.Leaf;
import dev.gradus.labs.autograd.Node.Result;
import dev.gradus.sim.exercise.ExpressionException;
import dev.gradus.sim.script.Python;
import dev.gradus.sim.script.Recipe;
import dev.gradus.sim.script.ScriptTemplate;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * The passes over the graph as a NumPy program, a line for every visit in the order of the visits. Counts of operations are left
 * out.
 */
final class AutogradNumpy {
    private static final String PROGRAM = """
            import numpy as np

            # $expression
            entries = np.array($entries)  # of the leaves: $names
            $softmax
            $summed


            def forward(entries):
                v = {}
                $values
                return v


            v = forward(entries)
            $passes
            $check
            print("output", float(np.asarray(v.get($output, np.nan)).item()))
            print("node", float($node))
            print("nodeCount", float($count))
            print("leafCount", float(len(entries)))
            $errors
            """;

    private static final String SOFTMAX = """


            def softmax(x):
                e = np.exp(x - x.max(axis=-1, keepdims=True))
                return e / e.sum(axis=-1, keepdims=True)
            """;

    private static final String SUMMED = """


            def summed(g, shape):
                ""\"Adds up the entries of g that one entry of this shape stood for.""\"
                while np.ndim(g) > len(shape):
                    g = np.sum(g, axis=0)
                for axis, size in enumerate(shape):
                    if size == 1:
                        g = np.sum(g, axis=axis, keepdims=True)
                return g
            """;

    private static final String CHECK = """

            # Central differences of the output by every entry.
            difference = np.full(len(entries), np.nan)
            for i in range(len(entries)):
                above, below = entries.copy(), entries.copy()
                above[i] += $step
                below[i] -= $step
                slope = (forward(above)[$output] - forward(below)[$output]) / (2 * $step)
                difference[i] = $seed * np.asarray(slope).item()
            difference[~np.isfinite(difference)] = np.nan
            known = ~np.isnan(gradient + difference)
            scale = np.linalg.norm(gradient[known]) + np.linalg.norm(difference[known])
            distance = np.abs(gradient - difference)
            error = np.where(distance == 0, 0, distance / scale)
            """;

    private static final String ERRORS = """
            print("largestCheckError", float(np.nanmax(error)))
            for i, value in enumerate(error):
                print(f"gradientCheck[{i}]", float(value))
            for i, value in enumerate(gradient):
                print(f"# derivative by entry {i}:", float(value))
            """;

    private AutogradNumpy() {}

    static String of(Recipe recipe) {
        try {
            return program(recipe, Scene.of(recipe.values()));
        } catch (ExpressionException e) {
            throw new IllegalArgumentException("values must have been checked", e);
        }
    }

    private static String program(Recipe recipe, Scene scene) {
        NumpyPasses passes = NumpyPasses.of(scene, recipe.steps());
        Formula formula = scene.formula();
        String body = passes.values() + passes.passes();
        String expression = recipe.values().get(AutogradParameters.EXPRESSION);
        return new ScriptTemplate(PROGRAM)
                .put("expression", expression.replaceAll("\\s+", " "))
                .put("entries", "[" + numbers(scene) + "]")
                .put("names", String.join(", ", formula.entryNames()))
                .put("softmax", body.contains("softmax(") ? SOFTMAX : "")
                .put("summed", body.contains("summed(") ? SUMMED : "")
                .put("values", leaves(formula) + passes.values())
                .put("passes", passes.passes())
                .put("check", passes.isWhole() ? check(scene) : passes.ending())
                .put("output", formula.output())
                .put("node", passes.lastNode())
                .put("count", formula.nodes().size())
                .put("errors", passes.isWhole() ? ERRORS : "")
                .fill();
    }

    private static String numbers(Scene scene) {
        return Arrays.stream(scene.entries()).mapToObj(Python::number).collect(Collectors.joining(", "));
    }

    private static String check(Scene scene) {
        return new ScriptTemplate(CHECK)
                .put("step", Python.number(scene.pass().differenceStep()))
                .put("seed", Python.number(scene.pass().seed()))
                .put("output", scene.formula().output())
                .fill();
    }

    /** Lines for everything that is given. */
    private static String leaves(Formula formula) {
        StringBuilder lines = new StringBuilder();
        int used = 0;
        for (int node = 0; node < formula.nodes().size(); node++) {
            switch (formula.nodes().get(node)) {
                case Leaf leaf -> {
                    int next = used + leaf.shape().count();
                    String entries = leaf.shape().rank() == 0
                            ? "entries[" + used + "]"
                            : "entries[%d:%d].reshape(%d, %d)"
                                    .formatted(
                                            used,
                                            next,
                                            leaf.shape().size(0),
                                            leaf.shape().lastSize());
                    lines.append("v[%d] = %s  # %s%n".formatted(node, entries, leaf.name()));
                    used = next;
                }
                case Constant constant -> lines.append("v[%d] = %s%n".formatted(node, literal(constant)));
                case Result _ -> {}
            }
        }
        return lines.toString();
    }

    private static String literal(Constant constant) {
        if (constant.shape().rank() == 0) {
            return "np.float64(" + Python.number(constant.values().getFirst()) + ")";
        }
        return "np.array(%s).reshape(%d, %d)"
                .formatted(
                        Python.list(constant.values()),
                        constant.shape().size(0),
                        constant.shape().lastSize());
    }
}
