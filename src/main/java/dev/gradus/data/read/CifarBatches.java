package dev.gradus.data.read;

import dev.gradus.data.DataException;
import dev.gradus.data.LabelledImages;
import dev.gradus.data.Split;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The files of CIFAR-10 as they come in, in any order. */
final class CifarBatches {
    private static final int IMAGE = CifarFiles.FORMAT.length();
    private static final int RECORD = 1 + IMAGE;
    private static final int RECORDS_OF_A_PIECE = 32;

    /** As distributed it has 10 000; twice that is room enough for a set of one's own. */
    private static final long MOST_RECORDS = 20_000;

    private static final int LONGEST_NAMES = 4096;

    /** Room for the images of one or several files; only one of them is filled at a time. */
    private static final class Images {
        private final byte[] pixels;
        private final byte[] labels;
        private int next;
        private int end;

        Images(int records) {
            pixels = new byte[records * IMAGE];
            labels = new byte[records];
        }

        /** Reads some records; true at the end of the file. */
        boolean read(Content content) {
            int pause = Math.min(end, next + RECORDS_OF_A_PIECE);
            while (next < pause) {
                content.fill(labels, next, 1, "label");
                int label = Byte.toUnsignedInt(labels[next]);
                if (label >= CifarFiles.CLASSES) {
                    throw DataException.atByte(
                            content.file(), content.offset() - 1, "label must be in [0, 9], got " + label);
                }
                content.fill(pixels, next * IMAGE, IMAGE, "image");
                next++;
            }
            return next == end;
        }
    }

    private final Path file;
    private final Map<String, Integer> sizes = new HashMap<>();
    private Optional<Images> train = Optional.empty();
    private Optional<Images> test = Optional.empty();
    private Optional<Images> current = Optional.empty();
    private List<String> classNames = List.of();

    CifarBatches(Path file) {
        this.file = file;
    }

    /** Prepares for the content of a file; reads it at once if it holds the names of the classes. */
    void begin(String name, long size, Content content) {
        current = Optional.empty();
        if (name.equals(CifarFiles.NAMES)) {
            classNames = names(content, size);
        } else if (name.equals(CifarFiles.TEST)) {
            int records = records(name, size);
            test = Optional.of(new Images(records));
            fill(test, 0, records);
        } else if (CifarFiles.TRAIN.contains(name)) {
            int records = records(name, size);
            train = train.or(() -> Optional.of(new Images(records * CifarFiles.TRAIN.size())));
            fill(train, CifarFiles.TRAIN.indexOf(name) * records, records);
        }
    }

    private void fill(Optional<Images> images, int from, int records) {
        current = images;
        images.ifPresent(filled -> {
            filled.next = from;
            filled.end = from + records;
        });
    }

    private int records(String name, long size) {
        if (size <= 0 || size % RECORD != 0 || size > MOST_RECORDS * RECORD) {
            throw fault(name + " must be 1 to " + MOST_RECORDS + " records of " + RECORD + " bytes, got " + size
                    + " bytes");
        }
        int records = (int) (size / RECORD);
        if (sizes.put(name, records) != null) {
            throw fault(name + " must be there once, got it twice");
        }
        for (String other : CifarFiles.TRAIN) {
            if (!name.equals(CifarFiles.TEST) && sizes.getOrDefault(other, records) != records) {
                throw fault(
                        name + " must be as long as " + other + ", " + sizes.get(other) + " records, got " + records);
            }
        }
        return records;
    }

    /** Reads a piece of the file that was begun; true when nothing of it is left that matters. */
    boolean read(Content content) {
        return current.isEmpty() || current.get().read(content);
    }

    private List<String> names(Content content, long size) {
        byte[] bytes = new byte[(int) Math.min(size, LONGEST_NAMES)];
        content.fill(bytes, 0, bytes.length, "class names");
        List<String> names = new String(bytes, StandardCharsets.US_ASCII)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        if (names.size() != CifarFiles.CLASSES) {
            throw fault(CifarFiles.NAMES + " must hold 10 names of classes, got " + names.size());
        }
        return names;
    }

    /** All images, once everything has been read. @throws DataException if a file did not come */
    Split<LabelledImages> whole() {
        if (classNames.isEmpty()) {
            throw missing(CifarFiles.NAMES);
        }
        for (String name : CifarFiles.TRAIN) {
            if (!sizes.containsKey(name)) {
                throw missing(name);
            }
        }
        return new Split<>(
                images(train.orElseThrow(() -> missing(CifarFiles.TRAIN.getFirst()))),
                images(test.orElseThrow(() -> missing(CifarFiles.TEST))));
    }

    private LabelledImages images(Images images) {
        return new LabelledImages(CifarFiles.FORMAT, images.pixels, images.labels, classNames);
    }

    private DataException missing(String name) {
        return fault(name + " must be there, got none");
    }

    private DataException fault(String sentence) {
        return DataException.in(file, sentence);
    }
}
