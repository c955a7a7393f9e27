package dev.gradus.labs.sgdinterpolation;

/** How the learning rate changes on the way: η_t = η·factor(t, T) in update t, counted from 0, with horizon T. */
enum RateSchedule {
    CONSTANT {
        @Override
        double factor(long t, long horizon) {
            return 1;
        }
    },
    /** 1/(1 + 100·t/T): falls like 1/t after the first hundredth of the way. */
    INVERSE {
        @Override
        double factor(long t, long horizon) {
            return 1 / (1 + FALL * t / horizon);
        }
    },
    /** ½·(1 + cos(π·t/T)), and 0 from T on. */
    COSINE {
        @Override
        double factor(long t, long horizon) {
            return t >= horizon ? 0 : (1 + Math.cos(Math.PI * t / horizon)) / 2;
        }
    };

    private static final double FALL = 100;

    abstract double factor(long t, long horizon);

    static RateSchedule of(String printed) {
        return switch (printed) {
            case "constant" -> CONSTANT;
            case "inverse" -> INVERSE;
            case "cosine" -> COSINE;
            default ->
                throw new IllegalArgumentException("schedule must be constant, inverse or cosine, got " + printed);
        };
    }
}
