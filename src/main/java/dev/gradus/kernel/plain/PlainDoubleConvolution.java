package dev.gradus.kernel.plain;

import dev.gradus.kernel.Convolution;
import dev.gradus.kernel.Storage;
import java.util.Arrays;

/** By its definition: every pair of an entry of y and a weight meets one entry of x. */
final class PlainDoubleConvolution implements Convolution {
    @Override
    public void forward(Sizes sizes, Operands operands, Storage yStorage) {
        double[] x = operands.x().doubles();
        double[] w = operands.weight().doubles();
        double[] y = yStorage.doubles();
        double[] bias = operands.bias().doubles();
        int plane = sizes.outHeight() * sizes.outWidth();
        for (int i = 0; i < y.length; i++) {
            y[i] = bias[i / plane % sizes.outChannels()];
        }
        new ConvolutionWalk(sizes).forEach((out, weight, in) -> y[out] += w[weight] * x[in]);
    }

    @Override
    public void inputGradient(Sizes sizes, Storage dyStorage, Storage weightStorage, Storage dxStorage) {
        double[] dy = dyStorage.doubles();
        double[] w = weightStorage.doubles();
        double[] dx = dxStorage.doubles();
        Arrays.fill(dx, 0);
        new ConvolutionWalk(sizes).forEach((out, weight, in) -> dx[in] += w[weight] * dy[out]);
    }

    @Override
    public void weightGradient(Sizes sizes, Storage dyStorage, Storage xStorage, Storage dwStorage) {
        double[] dy = dyStorage.doubles();
        double[] x = xStorage.doubles();
        double[] dw = dwStorage.doubles();
        Arrays.fill(dw, 0);
        new ConvolutionWalk(sizes).forEach((out, weight, in) -> dw[weight] += dy[out] * x[in]);
    }
}
