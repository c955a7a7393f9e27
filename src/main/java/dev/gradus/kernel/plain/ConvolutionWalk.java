package dev.gradus.kernel.plain;

import dev.gradus.kernel.Convolution.Images;
import dev.gradus.kernel.Convolution.Sizes;

/** Every product that a convolution sums: positions in y, in the weights, in x. */
record ConvolutionWalk(Sizes sizes) {
    /** One product. */
    @FunctionalInterface
    interface Visit {
        void at(int out, int weight, int in);
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
        int k = sizes.kernel();
        int out = (plane * sizes.outHeight() + i) * sizes.outWidth() + j;
        int image = plane / sizes.outChannels();
        int channel = plane % sizes.outChannels();
        Images input = sizes.input();
        for (int c = 0; c < input.channels(); c++) {
            for (int u = 0; u < k; u++) {
                int row = i * sizes.stride() + u - sizes.padding();
                for (int v = 0; v < k && row >= 0 && row < input.height(); v++) {
                    int column = j * sizes.stride() + v - sizes.padding();
                    if (column >= 0 && column < input.width()) {
                        int in = ((image * input.channels() + c) * input.height() + row) * input.width() + column;
                        visit.at(out, ((channel * input.channels() + c) * k + u) * k + v, in);
                    }
                }
            }
        }
    }
}
