package dev.gradus.data.read;

import dev.gradus.data.DataException;
import dev.gradus.data.ImageFormat;
import dev.gradus.data.LabelledImages;
import dev.gradus.data.Loading;
import java.util.List;
import java.util.Optional;

/**
 * Images and labels in IDX files, plain or gzip: magic number, sizes, then the numbers row by row; big-endian. Source: Y.
 * LeCun, C. Cortes, C. J. C. Burges, "The MNIST database of handwritten digits".
 */
public final class IdxFiles {
    private static final int PIECE = 1 << 17;

    private IdxFiles() {}

    /**
     * Grey images with their classes.
     *
     * @param format the size that the images must have
     * @throws DataException if a file is not there or its header is wrong; what else is wrong shows while loading
     */
    public static Loading<LabelledImages> loading(
            SourceFile images, SourceFile labels, ImageFormat format, List<String> classNames) {
        Content pixels = Content.of(images);
        IdxHeader imageHeader = IdxHeader.read(pixels, IdxHeader.Kind.IMAGES);
        if (imageHeader.sizes()[1] != format.height() || imageHeader.sizes()[2] != format.width()) {
            throw pixels.fault("images must be " + format.height() + " × " + format.width() + ", got "
                    + imageHeader.sizes()[1] + " × " + imageHeader.sizes()[2]);
        }
        Content classes = Content.of(labels);
        IdxHeader labelHeader = IdxHeader.read(classes, IdxHeader.Kind.LABELS);
        if (labelHeader.count() != imageHeader.count()) {
            throw classes.fault(
                    "labels must be as many as the images, " + imageHeader.count() + ", got " + labelHeader.count());
        }
        Numbers labelNumbers = new Numbers(classes, "labels", labelHeader.numbers());
        return new Images(new Numbers(pixels, "pixels", imageHeader.numbers()), labelNumbers, format, classNames);
    }

    /** The body of a file. */
    private static final class Numbers {
        private final Content content;
        private final String what;
        private final int count;
        private byte[] bytes = {};
        private int filled;

        Numbers(Content content, String what, int count) {
            this.content = content;
            this.what = what;
            this.count = count;
        }

        /** Reads a piece; true at the end. Room for all is made with the first piece: it is work like the rest. */
        boolean read() {
            if (filled == 0) {
                bytes = new byte[count];
            }
            int some = Math.min(PIECE, count - filled);
            content.fill(bytes, filled, some, what);
            filled += some;
            return isComplete();
        }

        boolean isComplete() {
            return filled == count;
        }
    }

    private static final class Images extends PieceByPiece<LabelledImages> {
        private final Numbers pixels;
        private final Numbers labels;
        private final ImageFormat format;
        private final List<String> classNames;

        Images(Numbers pixels, Numbers labels, ImageFormat format, List<String> classNames) {
            this.pixels = pixels;
            this.labels = labels;
            this.format = format;
            this.classNames = classNames;
        }

        @Override
        Optional<LabelledImages> piece() {
            if (!labels.isComplete()) {
                if (labels.read()) {
                    checkLabels();
                }
                return Optional.empty();
            }
            if (!pixels.read()) {
                return Optional.empty();
            }
            pixels.content.mustEnd();
            return Optional.of(new LabelledImages(format, pixels.bytes, labels.bytes, classNames));
        }

        private void checkLabels() {
            long start = labels.content.offset() - labels.bytes.length;
            for (int i = 0; i < labels.bytes.length; i++) {
                int label = Byte.toUnsignedInt(labels.bytes[i]);
                if (label >= classNames.size()) {
                    throw DataException.atByte(
                            labels.content.file(),
                            start + i,
                            "labels must be in [0, " + (classNames.size() - 1) + "], got " + label);
                }
            }
            labels.content.mustEnd();
        }

        @Override
        public long bytes() {
            return (long) pixels.count + labels.count;
        }
    }
}
