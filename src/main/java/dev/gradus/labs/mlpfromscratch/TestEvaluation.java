package dev.gradus.labs.mlpfromscratch;

import dev.gradus.data.LabelledImages;
import dev.gradus.kernel.SlicedWork;
import dev.gradus.nn.online.Network;
import java.util.function.BooleanSupplier;

/**
 * Shows every test image to the network. One at a time, as in training: an image that is mostly paper is a quarter of the work
 * that it would be in a product of matrices.
 */
final class TestEvaluation implements SlicedWork {
    private static final int PIECE = 32;

    private final Network network;
    private final LabelledImages images;
    private final Eye eye;
    private final int[] confusion = new int[PictureSet.CLASSES * PictureSet.CLASSES];
    private double lossSum;
    private int next;

    TestEvaluation(Network network, LabelledImages images, Eye eye) {
        this.network = network;
        this.images = images;
        this.eye = eye;
    }

    @Override
    public boolean advance(BooleanSupplier pause) {
        while (next < images.size()) {
            show(next);
            next++;
            if (next % PIECE == 0 && pause.getAsBoolean()) {
                break;
            }
        }
        return next == images.size();
    }

    TestScore score() {
        return TestScore.of(lossSum, confusion);
    }

    private void show(int image) {
        int label = images.label(image);
        network.forward(eye.see(images, image));
        lossSum += network.loss(label);
        confusion[label * PictureSet.CLASSES + network.guess()]++;
    }
}
