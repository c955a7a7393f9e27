package dev.gradus.kernel.vector;

import static jdk.incubator.vector.VectorOperators.GE;
import static jdk.incubator.vector.VectorOperators.GT;

import dev.gradus.kernel.DoubleElement;
import dev.gradus.kernel.Storage;
import dev.gradus.kernel.plain.PlainDoubleElementwise;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorSpecies;

/**
 * What the compiler does not turn into vector instructions by itself: functions, choices, short rows. What is left over after
 * the last whole vector is done under a mask, in a method of its own: both together are more than the compiler takes in at
 * once. Each loop is written out, since an operation that were handed to a common loop
 * would no longer be known when that is compiled.
 */
final class VectorDoubleElementwise extends PlainDoubleElementwise {
    private static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;
    private static final int LANES = SPECIES.length();

    @Override
    public void exp(Storage xStorage, Storage outStorage) {
        double[] x = xStorage.doubles();
        double[] out = outStorage.doubles();
        int i = 0;
        for (; i <= out.length - LANES; i += LANES) {
            VectorDoubleFunctions.exp(DoubleVector.fromArray(SPECIES, x, i)).intoArray(out, i);
        }
        if (i < out.length) {
            expRest(x, i, out);
        }
    }

    private static void expRest(double[] x, int i, double[] out) {
        VectorMask<Double> rest = SPECIES.indexInRange(i, out.length);
        VectorDoubleFunctions.exp(DoubleVector.fromArray(SPECIES, x, i, rest)).intoArray(out, i, rest);
    }

    @Override
    public void log(Storage xStorage, Storage outStorage) {
        double[] x = xStorage.doubles();
        double[] out = outStorage.doubles();
        int i = 0;
        for (; i <= out.length - LANES; i += LANES) {
            VectorDoubleFunctions.log(DoubleVector.fromArray(SPECIES, x, i)).intoArray(out, i);
        }
        if (i < out.length) {
            logRest(x, i, out);
        }
    }

    private static void logRest(double[] x, int i, double[] out) {
        VectorMask<Double> rest = SPECIES.indexInRange(i, out.length);
        VectorDoubleFunctions.log(DoubleVector.fromArray(SPECIES, x, i, rest)).intoArray(out, i, rest);
    }

    @Override
    public void tanh(Storage xStorage, Storage outStorage) {
        double[] x = xStorage.doubles();
        double[] out = outStorage.doubles();
        int i = 0;
        for (; i <= out.length - LANES; i += LANES) {
            VectorDoubleFunctions.tanh(DoubleVector.fromArray(SPECIES, x, i)).intoArray(out, i);
        }
        if (i < out.length) {
            tanhRest(x, i, out);
        }
    }

    private static void tanhRest(double[] x, int i, double[] out) {
        VectorMask<Double> rest = SPECIES.indexInRange(i, out.length);
        VectorDoubleFunctions.tanh(DoubleVector.fromArray(SPECIES, x, i, rest)).intoArray(out, i, rest);
    }

    @Override
    public void sigmoid(Storage xStorage, Storage outStorage) {
        double[] x = xStorage.doubles();
        double[] out = outStorage.doubles();
        int i = 0;
        for (; i <= out.length - LANES; i += LANES) {
            VectorDoubleFunctions.sigmoid(DoubleVector.fromArray(SPECIES, x, i)).intoArray(out, i);
        }
        if (i < out.length) {
            sigmoidRest(x, i, out);
        }
    }

    private static void sigmoidRest(double[] x, int i, double[] out) {
        VectorMask<Double> rest = SPECIES.indexInRange(i, out.length);
        VectorDoubleFunctions.sigmoid(DoubleVector.fromArray(SPECIES, x, i, rest))
                .intoArray(out, i, rest);
    }

    @Override
    public void whereNotLess(Storage dyStorage, Storage aStorage, Storage bStorage, Storage outStorage) {
        double[] dy = dyStorage.doubles();
        double[] a = aStorage.doubles();
        double[] b = bStorage.doubles();
        double[] out = outStorage.doubles();
        int i = 0;
        for (; i <= out.length - LANES; i += LANES) {
            VectorMask<Double> isKept =
                    DoubleVector.fromArray(SPECIES, a, i).compare(GE, DoubleVector.fromArray(SPECIES, b, i));
            kept(DoubleVector.fromArray(SPECIES, dy, i), isKept).intoArray(out, i);
        }
        for (; i < out.length; i++) {
            out[i] = a[i] >= b[i] ? dy[i] : 0;
        }
    }

    @Override
    public void reluGradient(Storage dyStorage, Storage yStorage, Storage outStorage) {
        double[] dy = dyStorage.doubles();
        double[] y = yStorage.doubles();
        double[] out = outStorage.doubles();
        int i = 0;
        for (; i <= out.length - LANES; i += LANES) {
            VectorMask<Double> isKept = DoubleVector.fromArray(SPECIES, y, i).compare(GT, 0);
            kept(DoubleVector.fromArray(SPECIES, dy, i), isKept).intoArray(out, i);
        }
        for (; i < out.length; i++) {
            out[i] = y[i] > 0 ? dy[i] : 0;
        }
    }

    private static DoubleVector kept(DoubleVector dy, VectorMask<Double> isKept) {
        return DoubleVector.zero(SPECIES).blend(dy, isKept);
    }

    /** Whole exponents as small as this are products. */
    @Override
    public void power(Storage xStorage, double exponent, Storage outStorage) {
        double[] x = xStorage.doubles();
        double[] out = outStorage.doubles();
        double f = DoubleElement.of(exponent);
        if (f == 2) {
            multiply(xStorage, xStorage, outStorage);
        } else if (f == 3) {
            for (int i = 0; i < out.length; i++) {
                out[i] = x[i] * x[i] * x[i];
            }
        } else if (f == -1) {
            for (int i = 0; i < out.length; i++) {
                out[i] = 1 / x[i];
            }
        } else {
            super.power(xStorage, exponent, outStorage);
        }
    }
}
