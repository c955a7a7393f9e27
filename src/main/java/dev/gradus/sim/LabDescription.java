package dev.gradus.sim;

import dev.gradus.sim.chart.ChartDescription;
import dev.gradus.sim.frame.Dimension;
import dev.gradus.sim.frame.Formula;
import dev.gradus.sim.frame.Readout;
import dev.gradus.sim.frame.SeriesSpec;
import dev.gradus.sim.parameter.Param;
import dev.gradus.sim.parameter.ParameterValues;
import dev.gradus.sim.parameter.Spec;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A lab in JSON terms: what the form, the charts, the command line and the documentation are made from. */
public final class LabDescription {
    private LabDescription() {}

    /** The whole lab at its default parameters. */
    public static Map<String, Object> of(Lab lab) {
        Map<String, Object> described = new LinkedHashMap<>();
        ParameterValues initial = lab.parameters().initial();
        described.put("id", lab.id().value());
        described.put("chapter", lab.info().chapter().number());
        described.put("title", lab.info().title());
        described.put("question", lab.info().question());
        described.put("source", lab.info().source());
        described.put("units", lab.info().units());
        described.put("seed", lab.parameters().defaultSeed(initial));
        described.put("budget", lab.budget(initial));
        described.put(
                "parameters",
                lab.parameters().parameters().stream()
                        .map(LabDescription::parameter)
                        .toList());
        described.put("dimensions", dimensions(lab.dimensions(initial)));
        described.put(
                "readouts", lab.readouts().stream().map(LabDescription::readout).toList());
        described.put(
                "series", lab.series().stream().map(LabDescription::series).toList());
        described.put("charts", lab.charts().stream().map(ChartDescription::of).toList());
        return described;
    }

    /** Labels of all dimensions: {@code curves → [{label, learningRate}]}. */
    public static Map<String, Object> dimensions(List<Dimension> dimensions) {
        Map<String, Object> described = new LinkedHashMap<>();
        dimensions.forEach(d -> described.put(
                d.plural(), d.entries().stream().map(LabDescription::entry).toList()));
        return described;
    }

    private static Map<String, Object> entry(Dimension.Entry entry) {
        Map<String, Object> described = new LinkedHashMap<>();
        described.put("label", entry.label());
        described.putAll(entry.attributes());
        return described;
    }

    private static <T> Map<String, Object> parameter(Param<T> parameter) {
        Spec spec = parameter.spec();
        Map<String, Object> described = new LinkedHashMap<>();
        described.put("name", spec.name());
        described.put("label", spec.label());
        described.put("symbol", spec.symbol());
        described.put("unit", spec.unit());
        described.put("help", spec.help());
        described.put("group", spec.group());
        described.put("update", spec.update().name().toLowerCase(Locale.ROOT));
        described.put("relevance", spec.relevance());
        described.put("initial", parameter.printInitial());
        described.putAll(parameter.describe());
        return described;
    }

    private static Map<String, Object> readout(Readout readout) {
        Map<String, Object> described = new LinkedHashMap<>();
        described.put("name", readout.name());
        described.put("label", readout.label());
        described.put("symbol", readout.symbol());
        described.put("unit", readout.unit());
        described.put("help", readout.help());
        described.put("dimensions", readout.dimensions());
        described.put("history", readout.history() == Readout.History.KEPT);
        described.put("formula", readout.formula().map(Formula::template).orElse(""));
        described.put("relevance", readout.relevance());
        return described;
    }

    private static Map<String, Object> series(SeriesSpec series) {
        Map<String, Object> described = new LinkedHashMap<>();
        described.put("name", series.name());
        described.put("help", series.help());
        described.put("delivery", series.delivery().name().toLowerCase(Locale.ROOT));
        described.put("every", series.every());
        described.put("storage", series.storage().name().toLowerCase(Locale.ROOT));
        return described;
    }
}
