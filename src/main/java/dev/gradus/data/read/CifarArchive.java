package dev.gradus.data.read;

import dev.gradus.data.LabelledImages;
import dev.gradus.data.Split;
import java.util.Optional;

/** CIFAR-10 out of its archive, which is never unpacked to the disk. */
final class CifarArchive extends PieceByPiece<Split<LabelledImages>> {
    private static final long USUAL_BYTES = 60_000L * 3073;
    private static final String PYTHON_FOLDER = "cifar-10-batches-py/";

    /** What is done with the entry at hand. */
    private enum Doing {
        FINDING,
        READING,
        SKIPPING
    }

    private final SourceFile source;
    private final Content content;
    private final TarEntries entries;
    private final CifarBatches batches;
    private final byte[] scratch = new byte[1 << 16];
    private Doing doing = Doing.FINDING;

    CifarArchive(SourceFile source) {
        this.source = source;
        content = Content.of(source);
        entries = new TarEntries(content);
        batches = new CifarBatches(source.path());
    }

    @Override
    Optional<Split<LabelledImages>> piece() {
        switch (doing) {
            case FINDING -> {
                Optional<TarEntries.Entry> entry = entries.next();
                if (entry.isEmpty()) {
                    return Optional.of(batches.whole());
                }
                begin(entry.get());
                doing = Doing.READING;
            }
            case READING -> doing = batches.read(content) ? Doing.SKIPPING : Doing.READING;
            case SKIPPING -> doing = entries.skip(scratch) ? Doing.FINDING : Doing.SKIPPING;
        }
        return Optional.empty();
    }

    private void begin(TarEntries.Entry entry) {
        if (entry.name().startsWith(PYTHON_FOLDER)) {
            throw CifarFiles.otherVersion(source.path());
        }
        String folder = CifarFiles.FOLDER + "/";
        boolean ours = entry.name().startsWith(folder);
        batches.begin(ours ? entry.name().substring(folder.length()) : "", entry.size(), content);
    }

    @Override
    public long bytes() {
        return USUAL_BYTES;
    }
}
