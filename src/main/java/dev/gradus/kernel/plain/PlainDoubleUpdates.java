package dev.gradus.kernel.plain;

import dev.gradus.kernel.DoubleElement;
import dev.gradus.kernel.Storage;
import dev.gradus.kernel.Updates;

/** Parameter by parameter. */
final class PlainDoubleUpdates implements Updates {
    /** The same numbers in this precision. */
    private record Numbers(double rate, double decay, double first, double second, double epsilon) {
        static Numbers of(Coefficients given) {
            return new Numbers(
                    DoubleElement.of(given.rate()),
                    DoubleElement.of(given.decay()),
                    DoubleElement.of(given.first()),
                    DoubleElement.of(given.second()),
                    DoubleElement.of(given.epsilon()));
        }
    }

    @Override
    public void descend(Storage wStorage, Storage gStorage, Coefficients coefficients) {
        Numbers c = Numbers.of(coefficients);
        double[] w = wStorage.doubles();
        double[] g = gStorage.doubles();
        for (int i = 0; i < w.length; i++) {
            w[i] -= c.rate * (g[i] + c.decay * w[i]);
        }
    }

    @Override
    public void momentum(Storage wStorage, Storage gStorage, Storage vStorage, Coefficients coefficients) {
        Numbers c = Numbers.of(coefficients);
        double[] w = wStorage.doubles();
        double[] g = gStorage.doubles();
        double[] v = vStorage.doubles();
        for (int i = 0; i < w.length; i++) {
            v[i] = c.first * v[i] + (g[i] + c.decay * w[i]);
            w[i] -= c.rate * v[i];
        }
    }

    @Override
    public void nesterov(Storage wStorage, Storage gStorage, Storage vStorage, Coefficients coefficients) {
        Numbers c = Numbers.of(coefficients);
        double[] w = wStorage.doubles();
        double[] g = gStorage.doubles();
        double[] v = vStorage.doubles();
        for (int i = 0; i < w.length; i++) {
            double gradient = g[i] + c.decay * w[i];
            v[i] = c.first * v[i] + gradient;
            w[i] -= c.rate * (gradient + c.first * v[i]);
        }
    }

    @Override
    public void adagrad(Storage wStorage, Storage gStorage, Storage sStorage, Coefficients coefficients) {
        Numbers c = Numbers.of(coefficients);
        double[] w = wStorage.doubles();
        double[] g = gStorage.doubles();
        double[] s = sStorage.doubles();
        for (int i = 0; i < w.length; i++) {
            double gradient = g[i] + c.decay * w[i];
            s[i] += gradient * gradient;
            w[i] -= c.rate * gradient / (Math.sqrt(s[i]) + c.epsilon);
        }
    }

    @Override
    public void rmsProp(Storage wStorage, Storage gStorage, Storage sStorage, Coefficients coefficients) {
        Numbers c = Numbers.of(coefficients);
        double[] w = wStorage.doubles();
        double[] g = gStorage.doubles();
        double[] s = sStorage.doubles();
        for (int i = 0; i < w.length; i++) {
            double gradient = g[i] + c.decay * w[i];
            s[i] = c.second * s[i] + (1 - c.second) * gradient * gradient;
            w[i] -= c.rate * gradient / (Math.sqrt(s[i]) + c.epsilon);
        }
    }

    @Override
    public void adam(Storage wStorage, Storage gStorage, Moments moments, Coefficients coefficients) {
        Numbers c = Numbers.of(coefficients);
        double[] w = wStorage.doubles();
        double[] g = gStorage.doubles();
        double[] m = moments.first().doubles();
        double[] s = moments.second().doubles();
        for (int i = 0; i < w.length; i++) {
            double gradient = g[i] + c.decay * w[i];
            m[i] = c.first * m[i] + (1 - c.first) * gradient;
            s[i] = c.second * s[i] + (1 - c.second) * gradient * gradient;
            w[i] -= c.rate * m[i] / (Math.sqrt(s[i]) + c.epsilon);
        }
    }
}
