package dev.gradus.server.page;

import dev.gradus.sim.parameter.Int;
import dev.gradus.sim.parameter.Real;
import dev.gradus.sim.parameter.Scale;
import java.util.ArrayList;
import java.util.List;

/**
 * A slider in its own units: on a logarithmic scale the exponent of ten.
 *
 * @param scale {@code linear} or {@code log}
 * @param step {@code any}, or 1 for whole numbers on a linear scale
 */
public record Slider(String scale, double min, double max, String step, double position, List<Tick> ticks) {
    private static final int LINEAR_TICKS = 4;
    private static final int LABELLED_DECADES = 5;

    /**
     * A mark under the slider.
     *
     * @param place percent of the width
     * @param label empty on a minor tick
     * @param anchor where the label is held
     */
    public record Tick(double place, String label, String anchor) {}

    static Slider of(Real real, String value) {
        return of(new Range(real.min(), real.max(), real.scale()), "any", Double.parseDouble(value));
    }

    static Slider of(Int whole, String value) {
        Range range = new Range(whole.min(), whole.max(), whole.scale());
        return of(range, range.isLog() ? "any" : "1", Double.parseDouble(value));
    }

    private static Slider of(Range range, String step, double value) {
        return new Slider(
                range.isLog() ? "log" : "linear",
                range.position(range.min()),
                range.position(range.max()),
                step,
                range.position(value),
                range.isLog() ? decades(range) : quarters(range));
    }

    private record Range(double min, double max, Scale scale) {
        boolean isLog() {
            return scale == Scale.LOG && min > 0;
        }

        double position(double value) {
            return isLog() ? Math.log10(value) : value;
        }

        double place(double value) {
            return 100 * (position(value) - position(min)) / (position(max) - position(min));
        }

        Tick tick(double value, String label) {
            double place = Math.round(place(value) * 100) / 100.0;
            return new Tick(place, label, place < 4 ? "start" : place > 96 ? "end" : "middle");
        }
    }

    private static List<Tick> decades(Range range) {
        int first = (int) Math.ceil(Math.log10(range.min()) - 1e-9);
        int last = (int) Math.floor(Math.log10(range.max()) + 1e-9);
        int stride = Math.ceilDiv(last - first + 1, LABELLED_DECADES);
        List<Tick> ticks = new ArrayList<>();
        for (int exponent = first; exponent <= last; exponent++) {
            String label = (exponent - first) % stride == 0 ? Numbers.decade(exponent) : "";
            ticks.add(range.tick(Math.pow(10, exponent), label));
        }
        return List.copyOf(ticks);
    }

    private static List<Tick> quarters(Range range) {
        List<Tick> ticks = new ArrayList<>();
        for (int i = 0; i <= LINEAR_TICKS; i++) {
            double value = range.min() + (range.max() - range.min()) * i / LINEAR_TICKS;
            boolean end = i == 0 || i == LINEAR_TICKS;
            ticks.add(range.tick(value, end ? Numbers.compact(value) : ""));
        }
        return List.copyOf(ticks);
    }
}
