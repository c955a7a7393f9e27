package dev.gradus.server.socket;

import dev.gradus.sim.frame.Series.Grid.Domain;

/** Numbers as single bytes; 255 stands for not-a-number. */
final class Quantised {
    private static final int LEVELS = 254;
    private static final byte UNDEFINED = (byte) 255;

    private Quantised() {}

    /** 0…254 spread evenly over the domain; what lies outside goes to its nearest end. */
    static byte[] over(Domain domain, double[] values) {
        double width = domain.max() - domain.min();
        byte[] levels = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            levels[i] = level(width > 0 ? (values[i] - domain.min()) / width * LEVELS : 0 * values[i]);
        }
        return levels;
    }

    /** Whole numbers 0…254 as they are: classes, groups. */
    static byte[] whole(double[] values) {
        byte[] levels = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            levels[i] = level(values[i]);
        }
        return levels;
    }

    private static byte level(double value) {
        return Double.isNaN(value) ? UNDEFINED : (byte) Math.round(Math.clamp(value, 0.0, LEVELS));
    }
}
