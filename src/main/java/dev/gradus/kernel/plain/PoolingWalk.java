package dev.gradus.kernel.plain;

import dev.gradus.kernel.Convolution.Images;
import dev.gradus.kernel.Pooling.Sizes;

/** Every entry of x with every window that it is in, window by window. */
record PoolingWalk(Sizes sizes) {
    /** One entry in one window. */
    @FunctionalInterface
    interface Visit {
        void at(int out, int in);
    }

    void forEach(Visit visit) {
        Images output = sizes.output();
        int planes = output.batch() * output.channels();
        for (int plane = 0; plane < planes; plane++) {
            for (int i = 0; i < output.height(); i++) {
                for (int j = 0; j < output.width(); j++) {
                    window(plane, i, j, visit);
                }
            }
        }
    }

    private void window(int plane, int i, int j, Visit visit) {
        int out = (plane * sizes.outHeight() + i) * sizes.outWidth() + j;
        int width = sizes.input().width();
        for (int u = 0; u < sizes.window(); u++) {
            int row = plane * sizes.input().height() + i * sizes.stride() + u;
            for (int v = 0; v < sizes.window(); v++) {
                visit.at(out, row * width + j * sizes.stride() + v);
            }
        }
    }
}
