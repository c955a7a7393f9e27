package dev.gradus.sim.parameter;

import dev.gradus.random.Rng;
import java.util.List;
import java.util.Map;

/** Whole numbers that all lie in the range of one entry, printed with commas; the entry's own initial value is not used. */
public record IntList(Int entry, List<Integer> initial, Length length) implements Param<List<Integer>> {
    public IntList {
        initial = List.copyOf(initial);
    }

    @Override
    public Spec spec() {
        return entry.spec();
    }

    @Override
    public Parsed<List<Integer>> parse(String text) {
        return list().parse(text);
    }

    @Override
    public String print(List<Integer> value) {
        return list().print(value);
    }

    @Override
    public Object json(List<Integer> value) {
        return ListText.json(value, entry::json);
    }

    @Override
    public List<Integer> draw(Rng rng) {
        return list().draw(rng);
    }

    @Override
    public Map<String, Object> describe() {
        return list().describe("intList");
    }

    private ListText<Integer> list() {
        return new ListText<>(entry, length);
    }
}
