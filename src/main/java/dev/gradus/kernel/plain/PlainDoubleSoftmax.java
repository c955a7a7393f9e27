package dev.gradus.kernel.plain;

import dev.gradus.kernel.DoubleElement;
import dev.gradus.kernel.Softmax;
import dev.gradus.kernel.Storage;
import dev.gradus.kernel.Targets;

/** Row after row: the largest entry, the sum of exponentials, the result. */
final class PlainDoubleSoftmax implements Softmax {
    @Override
    public void softmax(Storage xStorage, int width, Storage outStorage) {
        double[] x = xStorage.doubles();
        double[] out = outStorage.doubles();
        for (int start = 0; start < out.length; start += width) {
            double max = max(x, start, width);
            double sum = sumOfExponentials(x, start, width, max);
            for (int j = start; j < start + width; j++) {
                out[j] = Math.exp(x[j] - max) / sum;
            }
        }
    }

    @Override
    public void softmaxGradient(Storage dyStorage, Storage yStorage, int width, Storage outStorage) {
        double[] dy = dyStorage.doubles();
        double[] y = yStorage.doubles();
        double[] out = outStorage.doubles();
        for (int start = 0; start < out.length; start += width) {
            double sum = 0;
            for (int j = start; j < start + width; j++) {
                sum += dy[j] * y[j];
            }
            for (int j = start; j < start + width; j++) {
                out[j] = y[j] * (dy[j] - sum);
            }
        }
    }

    @Override
    public void logSoftmax(Storage xStorage, int width, Storage outStorage) {
        double[] x = xStorage.doubles();
        double[] out = outStorage.doubles();
        for (int start = 0; start < out.length; start += width) {
            double max = max(x, start, width);
            double logSum = Math.log(sumOfExponentials(x, start, width, max));
            for (int j = start; j < start + width; j++) {
                out[j] = x[j] - max - logSum;
            }
        }
    }

    @Override
    public void logSoftmaxGradient(Storage dyStorage, Storage yStorage, int width, Storage outStorage) {
        double[] dy = dyStorage.doubles();
        double[] y = yStorage.doubles();
        double[] out = outStorage.doubles();
        for (int start = 0; start < out.length; start += width) {
            double sum = 0;
            for (int j = start; j < start + width; j++) {
                sum += dy[j];
            }
            for (int j = start; j < start + width; j++) {
                out[j] = dy[j] - Math.exp(y[j]) * sum;
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
        double[] x = xStorage.doubles();
        double[] dx = dxStorage.doubles();
        double loss = 0;
        for (int i = 0; i < targets.classes().length; i++) {
            int start = i * width;
            double weight = DoubleElement.of(targets.weights()[i]);
            double max = max(x, start, width);
            double sum = sumOfExponentials(x, start, width, max);
            for (int j = start; j < start + width; j++) {
                dx[j] = weight * (Math.exp(x[j] - max) / sum);
            }
            int wanted = start + targets.classes()[i];
            dx[wanted] -= weight;
            if (weight != 0) {
                loss -= weight * (x[wanted] - max - Math.log(sum));
            }
        }
        return loss;
    }

    private static double max(double[] x, int start, int width) {
        double max = x[start];
        for (int j = start + 1; j < start + width; j++) {
            max = Math.max(max, x[j]);
        }
        return max;
    }

    private static double sumOfExponentials(double[] x, int start, int width, double max) {
        double sum = 0;
        for (int j = start; j < start + width; j++) {
            sum += Math.exp(x[j] - max);
        }
        return sum;
    }
}
