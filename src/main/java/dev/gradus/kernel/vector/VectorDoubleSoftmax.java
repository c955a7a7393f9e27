package dev.gradus.kernel.vector;

import static jdk.incubator.vector.VectorOperators.MAX;

import dev.gradus.kernel.DoubleElement;
import dev.gradus.kernel.Softmax;
import dev.gradus.kernel.Storage;
import dev.gradus.kernel.Targets;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * Rows are shifted one by one, then all exponentials are taken at once, however short a row may be; then rows again. No method
 * here both loops and takes exponentials: it would be compiled before the compiler knows that the loop over exponentials is a
 * hot one, and every vector in there would become an object for good.
 */
final class VectorDoubleSoftmax implements Softmax {
    private static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;
    private static final int LANES = SPECIES.length();

    /** Rows of fewer entries are quicker one by one: lanes take their time to be put together. */
    private static final int WIDE = 4 * LANES;

    private final VectorDoubleElementwise elementwise = new VectorDoubleElementwise();

    @Override
    public void softmax(Storage xStorage, int width, Storage outStorage) {
        double[] out = outStorage.doubles();
        shift(xStorage.doubles(), width, out);
        elementwise.exp(outStorage, outStorage);
        divideBySums(out, width);
    }

    private static void divideBySums(double[] out, int width) {
        for (int start = 0; start < out.length; start += width) {
            double share = 1 / sum(out, start, width);
            for (int j = start; j < start + width; j++) {
                out[j] *= share;
            }
        }
    }

    @Override
    public void softmaxGradient(Storage dyStorage, Storage yStorage, int width, Storage outStorage) {
        double[] dy = dyStorage.doubles();
        double[] y = yStorage.doubles();
        double[] out = outStorage.doubles();
        for (int start = 0; start < out.length; start += width) {
            double sum = dot(dy, y, start, width);
            for (int j = start; j < start + width; j++) {
                out[j] = y[j] * (dy[j] - sum);
            }
        }
    }

    @Override
    public void logSoftmax(Storage xStorage, int width, Storage outStorage) {
        double[] x = xStorage.doubles();
        double[] out = outStorage.doubles();
        shift(x, width, out);
        elementwise.exp(outStorage, outStorage);
        subtractLogSums(x, width, out);
    }

    /** From exponentials in {@code out}. */
    private static void subtractLogSums(double[] x, int width, double[] out) {
        for (int start = 0; start < out.length; start += width) {
            double max = max(x, start, width);
            double logSum = Math.log(sum(out, start, width));
            for (int j = start; j < start + width; j++) {
                out[j] = x[j] - max - logSum;
            }
        }
    }

    @Override
    public void logSoftmaxGradient(Storage dyStorage, Storage yStorage, int width, Storage outStorage) {
        elementwise.exp(yStorage, outStorage);
        subtractShares(dyStorage.doubles(), width, outStorage.doubles());
    }

    private static void subtractShares(double[] dy, int width, double[] out) {
        for (int start = 0; start < out.length; start += width) {
            double sum = sum(dy, start, width);
            for (int j = start; j < start + width; j++) {
                out[j] = dy[j] - out[j] * sum;
            }
        }
    }

    @Override
    public void logSumExp(Storage xStorage, int width, Storage outStorage) {
        double[] x = xStorage.doubles();
        double[] out = outStorage.doubles();
        for (int i = 0; i < out.length; i++) {
            double max = max(x, i * width, width);
            out[i] = max + Math.log(sumOfExponentials(x, i * width, width, max));
        }
    }

    @Override
    public double crossEntropy(Storage xStorage, int width, Targets targets, Storage dxStorage) {
        double[] dx = dxStorage.doubles();
        shift(xStorage.doubles(), width, dx);
        double loss = minusWeighted(dx, width, targets);
        elementwise.exp(dxStorage, dxStorage);
        return addLogSums(loss, dx, width, targets);
    }

    /** −Σ_i weight_i · x_i,class. */
    private static double minusWeighted(double[] x, int width, Targets targets) {
        double loss = 0;
        for (int i = 0; i < targets.classes().length; i++) {
            double weight = DoubleElement.of(targets.weights()[i]);
            loss -= weight == 0 ? 0 : weight * x[i * width + targets.classes()[i]];
        }
        return loss;
    }

    /** The loss, and from exponentials the gradient. */
    private static double addLogSums(double start, double[] dx, int width, Targets targets) {
        double loss = start;
        for (int i = 0; i < targets.classes().length; i++) {
            double weight = DoubleElement.of(targets.weights()[i]);
            double sum = sum(dx, i * width, width);
            double share = weight / sum;
            for (int j = i * width; j < (i + 1) * width; j++) {
                dx[j] *= share;
            }
            dx[i * width + targets.classes()[i]] -= weight;
            loss += weight == 0 ? 0 : weight * Math.log(sum);
        }
        return loss;
    }

    /** out_j = x_j − max x, row by row. */
    private static void shift(double[] x, int width, double[] out) {
        for (int start = 0; start < out.length; start += width) {
            double max = max(x, start, width);
            for (int j = start; j < start + width; j++) {
                out[j] = x[j] - max;
            }
        }
    }

    private static double max(double[] x, int start, int width) {
        double max = x[start];
        int j = start;
        if (width >= WIDE) {
            DoubleVector lanes = DoubleVector.fromArray(SPECIES, x, start);
            for (j += LANES; j <= start + width - LANES; j += LANES) {
                lanes = lanes.max(DoubleVector.fromArray(SPECIES, x, j));
            }
            max = lanes.reduceLanes(MAX);
        }
        for (; j < start + width; j++) {
            max = Math.max(max, x[j]);
        }
        return max;
    }

    private static double sum(double[] x, int start, int width) {
        if (width >= WIDE) {
            return VectorDoubleSums.sum(x, start, start + width);
        }
        double sum = 0;
        for (int j = start; j < start + width; j++) {
            sum += x[j];
        }
        return sum;
    }

    private static double dot(double[] x, double[] y, int start, int width) {
        if (width >= WIDE) {
            return VectorDoubleSums.dot(x, y, start, start + width);
        }
        double sum = 0;
        for (int j = start; j < start + width; j++) {
            sum += x[j] * y[j];
        }
        return sum;
    }

    private static double sumOfExponentials(double[] x, int start, int width, double max) {
        DoubleVector sum = DoubleVector.zero(SPECIES);
        int end = start + width;
        int j = start;
        for (; j <= end - LANES; j += LANES) {
            sum = sum.add(VectorDoubleFunctions.exp(
                    DoubleVector.fromArray(SPECIES, x, j).sub(max)));
        }
        if (j < end) {
            var rest = SPECIES.indexInRange(j, end);
            DoubleVector last = DoubleVector.fromArray(SPECIES, x, j, rest).sub(max);
            sum = sum.add(VectorDoubleFunctions.exp(last), rest);
        }
        return VectorDoubleSums.foldTo(1, sum).lane(0);
    }
}
