package dev.gradus.sim.exercise;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The functions that may stand in a formula, under the names that learners know from code. */
public enum MathFunction {
    SQRT(1),
    EXP(1),
    LOG(1),
    ABS(1),
    TANH(1),
    SIN(1),
    COS(1),
    MIN(2),
    MAX(2);

    private final int arity;

    MathFunction(int arity) {
        this.arity = arity;
    }

    static Optional<MathFunction> named(String written) {
        return Arrays.stream(values()).filter(f -> f.written().equals(written)).findFirst();
    }

    /** As written in a formula: {@code sqrt}. */
    public String written() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Number of arguments, 1 or 2. */
    public int arity() {
        return arity;
    }

    double apply(double... arguments) {
        double x = arguments[0];
        return switch (this) {
            case SQRT -> Math.sqrt(x);
            case EXP -> Math.exp(x);
            case LOG -> Math.log(x);
            case ABS -> Math.abs(x);
            case TANH -> Math.tanh(x);
            case SIN -> Math.sin(x);
            case COS -> Math.cos(x);
            case MIN -> Math.min(x, arguments[1]);
            case MAX -> Math.max(x, arguments[1]);
        };
    }
}
