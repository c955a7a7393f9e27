package dev.gradus.data.catalogue;

import dev.gradus.data.BagOfWords;
import dev.gradus.data.DataException;
import dev.gradus.data.ImageFormat;
import dev.gradus.data.LabelledImages;
import dev.gradus.data.LabelledRows;
import dev.gradus.data.Loading;
import dev.gradus.data.MovieRatings;
import dev.gradus.data.Split;
import dev.gradus.data.read.CifarFiles;
import dev.gradus.data.read.IdxFiles;
import dev.gradus.data.read.IrisFiles;
import dev.gradus.data.read.MovieLensFiles;
import dev.gradus.data.read.OptdigitsFiles;
import dev.gradus.data.read.SourceFile;
import dev.gradus.data.read.WordCountFiles;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The folder of this machine that holds fetched data sets, each in a folder of its own name, packed as they come or unpacked.
 * It need not exist.
 *
 * @param path where it is
 */
public record DataFolder(Path path) {
    private static final ImageFormat MNIST_FORMAT = ImageFormat.grey(28, 28);

    private static final List<String> DIGITS = List.of("0", "1", "2", "3", "4", "5", "6", "7", "8", "9");

    private static final List<String> CLOTHES = List.of(
            "T-shirt/top", "Trouser", "Pullover", "Dress", "Coat", "Sandal", "Shirt", "Sneaker", "Bag", "Ankle boot");

    /** The folder of one set. */
    public Path of(DataSetInfo set) {
        return path.resolve(set.name());
    }

    /**
     * What to do before a set can be used, in a sentence; empty if all its files are there.
     *
     * @throws IllegalArgumentException if the catalogue knows no set of that name
     */
    public Optional<String> missing(String name) {
        DataSetInfo set = known(name);
        return set.isIn(of(set))
                ? Optional.empty()
                : Optional.of(name + " must be on this machine, got no files: fetch it with \"gradus data get " + name
                        + "\", or put " + set.fileNames() + " into the folder " + name + " of the data folder");
    }

    /**
     * Images of the sets mnist, fashion-mnist, optdigits and cifar10. Those of optdigits are counts of ink from 0 to 16, of
     * which 16 stands for 1: copied images hold count/16.
     *
     * @throws DataException if the set is not there or its files begin wrongly; what else is wrong shows while loading
     * @throws IllegalArgumentException if the set is none of images
     */
    public Loading<Split<LabelledImages>> images(String name) {
        List<SourceFile> files = files(name);
        return switch (name) {
            case ImageSets.MNIST -> idx(files, DIGITS);
            case ImageSets.FASHION -> idx(files, CLOTHES);
            case ImageSets.OPTDIGITS ->
                Split.loading(OptdigitsFiles.loading(files.get(0)), OptdigitsFiles.loading(files.get(1)));
            case ImageSets.CIFAR -> CifarFiles.loading(files.getFirst().path());
            default -> throw new IllegalArgumentException("set of images must be known, got " + name);
        };
    }

    private static Loading<Split<LabelledImages>> idx(List<SourceFile> files, List<String> classNames) {
        return Split.loading(
                IdxFiles.loading(files.get(0), files.get(1), MNIST_FORMAT, classNames),
                IdxFiles.loading(files.get(2), files.get(3), MNIST_FORMAT, classNames));
    }

    /** Fisher's irises. @throws DataException if they are not there */
    public Loading<LabelledRows> iris() {
        return IrisFiles.loading(files(TableSets.IRIS).getFirst());
    }

    /** MovieLens-100k. @throws DataException if it is not there */
    public Loading<MovieRatings> movieLens() {
        return MovieLensFiles.loading(files(TableSets.MOVIE_LENS).getFirst().path());
    }

    /**
     * Words of State of the Union addresses: those of even years to learn from; those of odd years are the reference that
     * topics are judged by. Both have one vocabulary.
     *
     * @throws DataException if they are not there
     */
    public Loading<Split<BagOfWords>> sotu() {
        List<SourceFile> files = files(TableSets.SOTU);
        return Split.loading(
                WordCountFiles.loading(files.get(0), files.get(2)), WordCountFiles.loading(files.get(1), files.get(2)));
    }

    /** Reads a set from start to end. @throws DataException if it is not there or not what it must be */
    public void verify(DataSetInfo set) {
        Loading<?> loading = switch (set.name()) {
            case TableSets.IRIS -> iris();
            case TableSets.MOVIE_LENS -> movieLens();
            case TableSets.SOTU -> sotu();
            default -> images(set.name());
        };
        loading.finish();
    }

    /** The files of a set, in the order of the catalogue. */
    private List<SourceFile> files(String name) {
        missing(name).ifPresent(sentence -> {
            throw new DataException(sentence);
        });
        DataSetInfo set = known(name);
        return set.files().stream()
                .map(file -> new SourceFile(
                        file.in(of(set)).orElseThrow(), file.check().whileReading()))
                .toList();
    }

    private static DataSetInfo known(String name) {
        return DataCatalogue.find(name)
                .orElseThrow(() -> new IllegalArgumentException("data set must be in the catalogue, got " + name));
    }
}
