package dev.gradus.labs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.gradus.sim.Lab;
import dev.gradus.sim.frame.Formula;
import dev.gradus.sim.frame.Readout;
import dev.gradus.sim.parameter.ParameterValues;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a page prints as the formula of a number comes to that number, whatever the parameters, mistakes included. */
final class ReadoutFormulas {
    private static final double ROUNDING = 1e-9;

    private ReadoutFormulas() {}

    static void assertRight(Lab lab, ParameterValues values, LabRun run) {
        Map<String, Double> numbers = run.named();
        for (Readout readout : lab.readouts()) {
            readout.formula()
                    .ifPresent(formula -> numbers.keySet().stream()
                            .filter(name -> isOf(readout, name))
                            .forEach(name -> assertRight(formula, name, point(formula, name, values, numbers))));
        }
    }

    private static boolean isOf(Readout readout, String flat) {
        return flat.equals(readout.name()) || flat.startsWith(readout.name() + "[");
    }

    private static void assertRight(Formula formula, String name, Map<String, Double> point) {
        double shown = point.getOrDefault(name, Double.NaN);
        double computed = formula.at(point);
        if (Double.isFinite(shown) && Double.isFinite(computed)) {
            assertThat(computed)
                    .as("%s = %s at %s", name, formula.template(), point)
                    .isCloseTo(shown, within(ROUNDING * Math.abs(shown) + Double.MIN_NORMAL));
        }
    }

    /** Readouts stand under their index too, so that the number itself is there. */
    private static Map<String, Double> point(
            Formula formula, String flat, ParameterValues values, Map<String, Double> numbers) {
        String index = flat.contains("[") ? flat.substring(flat.indexOf('[')) : "";
        Map<String, Double> point = new LinkedHashMap<>();
        point.put(flat, numbers.getOrDefault(flat, Double.NaN));
        for (String name : formula.names()) {
            String printed = values.printed().get(name);
            double value = printed == null
                    ? numbers.getOrDefault(name + index, numbers.getOrDefault(name, Double.NaN))
                    : Double.parseDouble(printed);
            point.put(name, value);
        }
        return point;
    }
}
