package dev.gradus.server.page;

import dev.gradus.sim.parameter.Choice;
import dev.gradus.sim.parameter.Flag;
import dev.gradus.sim.parameter.Flags;
import dev.gradus.sim.parameter.Graph;
import dev.gradus.sim.parameter.Image;
import dev.gradus.sim.parameter.Int;
import dev.gradus.sim.parameter.IntList;
import dev.gradus.sim.parameter.Option;
import dev.gradus.sim.parameter.Param;
import dev.gradus.sim.parameter.PointList;
import dev.gradus.sim.parameter.Preset;
import dev.gradus.sim.parameter.Real;
import dev.gradus.sim.parameter.RealList;
import dev.gradus.sim.parameter.Sequence;
import dev.gradus.sim.parameter.Text;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** How the form asks for a parameter. */
public sealed interface Control {
    /** Longest text that is typed into a single line. */
    int LINE = 100;

    /** A number field with its slider. */
    record NumberField(Slider slider) implements Control {}

    record Switch(boolean on) implements Control {}

    record Select(List<Item> options) implements Control {}

    /** A few options side by side. */
    record Segments(List<Item> options) implements Control {}

    record Checks(List<Item> options) implements Control {}

    record Line(int maxLength) implements Control {}

    record Area(int maxLength) implements Control {}

    /** A small picture with a button that clears it; its text stands folded below. */
    record Picture(int height, int width, int channels, int maxLength) implements Control {}

    /** One option and whether it is chosen. */
    record Item(String value, String label, boolean on) {}

    /** Several inputs under one heading, so that a label cannot belong to one of them. */
    default boolean isGroup() {
        return this instanceof Segments || this instanceof Checks || this instanceof Picture;
    }

    /** The control of {@code parameter}, showing {@code value}. */
    static Control of(Param<?> parameter, String value) {
        return switch (parameter) {
            case Real real -> new NumberField(Slider.of(real, value));
            case Int whole -> new NumberField(Slider.of(whole, value));
            case Flag _ -> new Switch(value.equals("true"));
            case Choice choice -> oneOf(choice.options(), value);
            case Preset preset ->
                oneOf(preset.cases().stream().map(Preset.Case::option).toList(), value);
            case Flags flags -> new Checks(items(flags.options(), chosen(value)));
            case IntList _, RealList _ -> new Line(Param.MAX_PRINTED);
            case Text text -> text.maxLength() <= LINE ? new Line(text.maxLength()) : new Area(text.maxLength());
            case PointList points -> points.length().max() == 1 ? new Line(LINE) : new Area(Param.MAX_PRINTED);
            case Graph _, Sequence _ -> new Area(Param.MAX_PRINTED);
            case Image image -> new Picture(image.height(), image.width(), image.channels(), Param.MAX_PRINTED);
        };
    }

    private static Control oneOf(List<Option> options, String value) {
        List<Item> items = items(options, Set.of(value));
        int width = items.stream().mapToInt(item -> item.label().length() + 3).sum();
        return items.size() <= 3 && width <= 32 ? new Segments(items) : new Select(items);
    }

    private static Set<String> chosen(String value) {
        return Arrays.stream(value.split(",")).collect(Collectors.toSet());
    }

    private static List<Item> items(List<Option> options, Set<String> chosen) {
        return options.stream()
                .map(option -> new Item(option.value(), option.label(), chosen.contains(option.value())))
                .toList();
    }
}
