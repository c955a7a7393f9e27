package dev.gradus.kernel.plain;

import dev.gradus.kernel.DoubleElement;
import dev.gradus.kernel.Elementwise;
import dev.gradus.kernel.Storage;

/** Entry by entry, one at a time. Of most loops the compiler makes vector instructions by itself. */
public class PlainDoubleElementwise implements Elementwise {
    @Override
    public void add(Storage aStorage, Storage bStorage, Storage outStorage) {
        double[] a = aStorage.doubles();
        double[] b = bStorage.doubles();
        double[] out = outStorage.doubles();
        for (int i = 0; i < out.length; i++) {
            out[i] = a[i] + b[i];
        }
    }

    @Override
    public void subtract(Storage aStorage, Storage bStorage, Storage outStorage) {
        double[] a = aStorage.doubles();
        double[] b = bStorage.doubles();
        double[] out = outStorage.doubles();
        for (int i = 0; i < out.length; i++) {
            out[i] = a[i] - b[i];
        }
    }

    @Override
    public void multiply(Storage aStorage, Storage bStorage, Storage outStorage) {
        double[] a = aStorage.doubles();
        double[] b = bStorage.doubles();
        double[] out = outStorage.doubles();
        for (int i = 0; i < out.length; i++) {
            out[i] = a[i] * b[i];
        }
    }

    @Override
    public void divide(Storage aStorage, Storage bStorage, Storage outStorage) {
        double[] a = aStorage.doubles();
        double[] b = bStorage.doubles();
        double[] out = outStorage.doubles();
        for (int i = 0; i < out.length; i++) {
            out[i] = a[i] / b[i];
        }
    }

    @Override
    public void maximum(Storage aStorage, Storage bStorage, Storage outStorage) {
        double[] a = aStorage.doubles();
        double[] b = bStorage.doubles();
        double[] out = outStorage.doubles();
        for (int i = 0; i < out.length; i++) {
            out[i] = Math.max(a[i], b[i]);
        }
    }

    @Override
    public void minimum(Storage aStorage, Storage bStorage, Storage outStorage) {
        double[] a = aStorage.doubles();
        double[] b = bStorage.doubles();
        double[] out = outStorage.doubles();
        for (int i = 0; i < out.length; i++) {
            out[i] = Math.min(a[i], b[i]);
        }
    }

    @Override
    public void whereNotLess(Storage dyStorage, Storage aStorage, Storage bStorage, Storage outStorage) {
        double[] dy = dyStorage.doubles();
        double[] a = aStorage.doubles();
        double[] b = bStorage.doubles();
        double[] out = outStorage.doubles();
        for (int i = 0; i < out.length; i++) {
            out[i] = a[i] >= b[i] ? dy[i] : 0;
        }
    }

    @Override
    public void scale(Storage xStorage, double factor, Storage outStorage) {
        double[] x = xStorage.doubles();
        double[] out = outStorage.doubles();
        double f = DoubleElement.of(factor);
        for (int i = 0; i < out.length; i++) {
            out[i] = f * x[i];
        }
    }

    @Override
    public void shift(Storage xStorage, double term, Storage outStorage) {
        double[] x = xStorage.doubles();
        double[] out = outStorage.doubles();
        double f = DoubleElement.of(term);
        for (int i = 0; i < out.length; i++) {
            out[i] = x[i] + f;
        }
    }

    @Override
    public void abs(Storage xStorage, Storage outStorage) {
        double[] x = xStorage.doubles();
        double[] out = outStorage.doubles();
        for (int i = 0; i < out.length; i++) {
            out[i] = Math.abs(x[i]);
        }
    }

    @Override
    public void sqrt(Storage xStorage, Storage outStorage) {
        double[] x = xStorage.doubles();
        double[] out = outStorage.doubles();
        for (int i = 0; i < out.length; i++) {
            out[i] = Math.sqrt(x[i]);
        }
    }

    @Override
    public void power(Storage xStorage, double exponent, Storage outStorage) {
        double[] x = xStorage.doubles();
        double[] out = outStorage.doubles();
        double f = DoubleElement.of(exponent);
        for (int i = 0; i < out.length; i++) {
            out[i] = Math.pow(x[i], f);
        }
    }

    @Override
    public void exp(Storage xStorage, Storage outStorage) {
        double[] x = xStorage.doubles();
        double[] out = outStorage.doubles();
        for (int i = 0; i < out.length; i++) {
            out[i] = Math.exp(x[i]);
        }
    }

    @Override
    public void log(Storage xStorage, Storage outStorage) {
        double[] x = xStorage.doubles();
        double[] out = outStorage.doubles();
        for (int i = 0; i < out.length; i++) {
            out[i] = Math.log(x[i]);
        }
    }

    @Override
    public void sin(Storage xStorage, Storage outStorage) {
        double[] x = xStorage.doubles();
        double[] out = outStorage.doubles();
        for (int i = 0; i < out.length; i++) {
            out[i] = Math.sin(x[i]);
        }
    }

    @Override
    public void cos(Storage xStorage, Storage outStorage) {
        double[] x = xStorage.doubles();
        double[] out = outStorage.doubles();
        for (int i = 0; i < out.length; i++) {
            out[i] = Math.cos(x[i]);
        }
    }

    @Override
    public void tanh(Storage xStorage, Storage outStorage) {
        double[] x = xStorage.doubles();
        double[] out = outStorage.doubles();
        for (int i = 0; i < out.length; i++) {
            out[i] = Math.tanh(x[i]);
        }
    }

    @Override
    public void tanhGradient(Storage dyStorage, Storage yStorage, Storage outStorage) {
        double[] dy = dyStorage.doubles();
        double[] y = yStorage.doubles();
        double[] out = outStorage.doubles();
        for (int i = 0; i < out.length; i++) {
            out[i] = dy[i] * (1 - y[i] * y[i]);
        }
    }

    @Override
    public void sigmoidGradient(Storage dyStorage, Storage yStorage, Storage outStorage) {
        double[] dy = dyStorage.doubles();
        double[] y = yStorage.doubles();
        double[] out = outStorage.doubles();
        for (int i = 0; i < out.length; i++) {
            out[i] = dy[i] * y[i] * (1 - y[i]);
        }
    }

    @Override
    public void relu(Storage xStorage, Storage outStorage) {
        double[] x = xStorage.doubles();
        double[] out = outStorage.doubles();
        for (int i = 0; i < out.length; i++) {
            out[i] = Math.max(x[i], 0);
        }
    }

    @Override
    public void reluGradient(Storage dyStorage, Storage yStorage, Storage outStorage) {
        double[] dy = dyStorage.doubles();
        double[] y = yStorage.doubles();
        double[] out = outStorage.doubles();
        for (int i = 0; i < out.length; i++) {
            out[i] = y[i] > 0 ? dy[i] : 0;
        }
    }

    @Override
    public void signed(Storage dyStorage, Storage xStorage, Storage outStorage) {
        double[] dy = dyStorage.doubles();
        double[] x = xStorage.doubles();
        double[] out = outStorage.doubles();
        for (int i = 0; i < out.length; i++) {
            out[i] = dy[i] * Math.signum(x[i]);
        }
    }

    @Override
    public void accumulate(Storage xStorage, double factor, Storage outStorage) {
        double[] x = xStorage.doubles();
        double[] out = outStorage.doubles();
        double f = DoubleElement.of(factor);
        for (int i = 0; i < out.length; i++) {
            out[i] += f * x[i];
        }
    }

    @Override
    public void clamp(Storage xStorage, double low, double high, Storage outStorage) {
        double[] x = xStorage.doubles();
        double[] out = outStorage.doubles();
        double from = DoubleElement.of(low);
        double to = DoubleElement.of(high);
        for (int i = 0; i < out.length; i++) {
            out[i] = Math.min(Math.max(x[i], from), to);
        }
    }

    @Override
    public void addRow(Storage xStorage, Storage rowStorage, Storage outStorage) {
        double[] x = xStorage.doubles();
        double[] row = rowStorage.doubles();
        double[] out = outStorage.doubles();
        for (int start = 0; start < out.length; start += row.length) {
            for (int j = 0; j < row.length; j++) {
                out[start + j] = x[start + j] + row[j];
            }
        }
    }

    @Override
    public void sigmoid(Storage xStorage, Storage outStorage) {
        double[] x = xStorage.doubles();
        double[] out = outStorage.doubles();
        for (int i = 0; i < out.length; i++) {
            double small = Math.exp(-Math.abs(x[i]));
            out[i] = x[i] >= 0 ? 1 / (1 + small) : small / (1 + small);
        }
    }

    @Override
    public void softplus(Storage xStorage, Storage outStorage) {
        double[] x = xStorage.doubles();
        double[] out = outStorage.doubles();
        for (int i = 0; i < out.length; i++) {
            out[i] = Math.max(x[i], 0) + Math.log1p(Math.exp(-Math.abs(x[i])));
        }
    }
}
