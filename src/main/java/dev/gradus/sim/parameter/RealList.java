package dev.gradus.sim.parameter;

import dev.gradus.random.Rng;
import java.util.List;
import java.util.Map;

/** Numbers that all lie in the range of one entry, printed with commas; the entry's own initial value is not used. */
public record RealList(Real entry, List<Double> initial, Length length) implements Param<List<Double>> {
    public RealList {
        initial = List.copyOf(initial);
    }

    @Override
    public Spec spec() {
        return entry.spec();
    }

    @Override
    public Parsed<List<Double>> parse(String text) {
        return list().parse(text);
    }

    @Override
    public String print(List<Double> value) {
        return list().print(value);
    }

    @Override
    public Object json(List<Double> value) {
        return ListText.json(value, entry::json);
    }

    @Override
    public List<Double> draw(Rng rng) {
        return list().draw(rng);
    }

    @Override
    public Map<String, Object> describe() {
        return list().describe("realList");
    }

    private ListText<Double> list() {
        return new ListText<>(entry, length);
    }
}
