package dev.gradus.kernel.plain;

import dev.gradus.kernel.Pooling;
import dev.gradus.kernel.Storage;
import java.util.Arrays;

/** Window by window. */
public class PlainDoublePooling implements Pooling {
    @Override
    public void max(Sizes sizes, Storage xStorage, Storage yStorage, int[] where) {
        double[] x = xStorage.doubles();
        double[] y = yStorage.doubles();
        Arrays.fill(y, Float.NEGATIVE_INFINITY);
        Arrays.fill(where, -1);
        new PoolingWalk(sizes).forEach((out, in) -> {
            if (where[out] < 0 || x[in] > y[out]) {
                y[out] = x[in];
                where[out] = in;
            }
        });
    }

    @Override
    public void maxGradient(Storage dyStorage, int[] where, Storage dxStorage) {
        double[] dy = dyStorage.doubles();
        double[] dx = dxStorage.doubles();
        Arrays.fill(dx, 0);
        for (int i = 0; i < where.length; i++) {
            dx[where[i]] += dy[i];
        }
    }

    @Override
    public void mean(Sizes sizes, Storage xStorage, Storage yStorage) {
        double[] x = xStorage.doubles();
        double[] y = yStorage.doubles();
        int count = sizes.window() * sizes.window();
        Arrays.fill(y, 0);
        new PoolingWalk(sizes).forEach((out, in) -> y[out] += x[in] / count);
    }

    @Override
    public void meanGradient(Sizes sizes, Storage dyStorage, Storage dxStorage) {
        double[] dy = dyStorage.doubles();
        double[] dx = dxStorage.doubles();
        int count = sizes.window() * sizes.window();
        Arrays.fill(dx, 0);
        new PoolingWalk(sizes).forEach((out, in) -> dx[in] += dy[out] / count);
    }
}
