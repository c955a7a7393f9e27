package dev.gradus.sim.parameter;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/** A flag of a {@link Flags} parameter that a lab knows as a constant of an enum: its wrong codes, for instance. */
public interface NamedFlag {
    /** The flag as it is printed, in camelCase. */
    String flag();

    /** What the form says beside its box. */
    String label();

    /** The flags of an enum in their order, for the parameter's declaration. */
    static <E extends Enum<E> & NamedFlag> Option[] options(Class<E> kind) {
        return Arrays.stream(kind.getEnumConstants())
                .map(constant -> new Option(constant.flag(), constant.label()))
                .toArray(Option[]::new);
    }

    /** The constants whose flags are set. */
    static <E extends Enum<E> & NamedFlag> Set<E> of(Class<E> kind, Set<String> flags) {
        return Arrays.stream(kind.getEnumConstants())
                .filter(constant -> flags.contains(constant.flag()))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(kind)));
    }
}
