package dev.gradus.sim.parameter;

/** How many entries a list parameter may have, both ends included. */
public record Length(int min, int max) {
    boolean holds(int count) {
        return min <= count && count <= max;
    }

    @Override
    public String toString() {
        return min == max ? Integer.toString(min) : min + " to " + max;
    }
}
