package dev.gradus.data.read;

import dev.gradus.data.DataException;
import dev.gradus.data.LabelledImages;
import dev.gradus.data.Split;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** CIFAR-10 out of a folder with its files. */
final class CifarFolder extends PieceByPiece<Split<LabelledImages>> {
    private final Path folder;
    private final CifarBatches batches;
    private final List<String> names = new ArrayList<>();
    private Optional<Content> current = Optional.empty();
    private int next;
    private long bytes;

    CifarFolder(Path folder) {
        this.folder = folder;
        batches = new CifarBatches(folder);
        names.add(CifarFiles.NAMES);
        names.addAll(CifarFiles.TRAIN);
        names.add(CifarFiles.TEST);
        for (String name : names) {
            bytes += size(name);
        }
    }

    private long size(String name) {
        Path file = folder.resolve(name);
        try {
            return Files.size(file);
        } catch (IOException e) {
            if (Files.exists(folder.resolve(CifarFiles.OTHER_VERSION))) {
                throw CifarFiles.otherVersion(folder);
            }
            throw DataException.in(file, "the file must be there, got none");
        }
    }

    @Override
    Optional<Split<LabelledImages>> piece() {
        if (current.isEmpty()) {
            if (next == names.size()) {
                return Optional.of(batches.whole());
            }
            String name = names.get(next++);
            Content content = Content.of(SourceFile.of(folder.resolve(name)));
            batches.begin(name, size(name), content);
            current = Optional.of(content);
        }
        if (batches.read(current.get())) {
            current = Optional.empty();
        }
        return Optional.empty();
    }

    @Override
    public long bytes() {
        return bytes;
    }
}
