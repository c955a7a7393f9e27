package dev.gradus.data.catalogue;

import dev.gradus.data.catalogue.DataSetInfo.Rights;
import dev.gradus.data.read.ContentCheck;
import dev.gradus.data.read.ContentCheck.Form;
import dev.gradus.data.read.Fingerprint;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Sets of images that have to be fetched. */
final class ImageSets {
    static final String MNIST = "mnist";
    static final String FASHION = "fashion-mnist";
    static final String OPTDIGITS = "optdigits";
    static final String CIFAR = "cifar10";

    private static final String PACKED = ".gz";
    private static final String TRAIN_IMAGES = "train-images-idx3-ubyte";
    private static final String TRAIN_LABELS = "train-labels-idx1-ubyte";
    private static final String TEST_IMAGES = "t10k-images-idx3-ubyte";
    private static final String TEST_LABELS = "t10k-labels-idx1-ubyte";

    private static final List<String> MNIST_PLACES = List.of(
            "https://ossci-datasets.s3.amazonaws.com/mnist/",
            "https://storage.googleapis.com/cvdf-datasets/mnist/",
            "https://raw.githubusercontent.com/fgnt/mnist/master/");

    private static final List<String> FASHION_PLACES = List.of(
            "https://raw.githubusercontent.com/zalandoresearch/fashion-mnist/master/data/fashion/",
            "http://fashion-mnist.s3-website.eu-central-1.amazonaws.com/");

    private static final String OPTDIGITS_PLACE =
            "https://archive.ics.uci.edu/ml/machine-learning-databases/optdigits/";

    private ImageSets() {}

    /** Training images, their labels, test images, their labels. */
    static DataSetInfo mnist() {
        Rights rights = new Rights(
                "CC BY-SA 3.0, as the documentation of Keras states",
                Optional.empty(),
                "Y. LeCun, L. Bottou, Y. Bengio, P. Haffner, Gradient-based learning applied to document recognition,"
                        + " Proceedings of the IEEE 86(11), 1998");
        return new DataSetInfo(
                MNIST,
                "70 000 handwritten digits, 28 × 28 grey values",
                rights,
                List.of(
                        mnist(
                                TRAIN_IMAGES,
                                9_912_422,
                                plain(47_040_016, "ba891046e6505d7aadcbbe25680a0738ad16aec93bde7f9b65e87a2fc25776db")),
                        mnist(
                                TRAIN_LABELS,
                                28_881,
                                plain(60_008, "65a50cbbf4e906d70832878ad85ccda5333a97f0f4c3dd2ef09a8a9eef7101c5")),
                        mnist(
                                TEST_IMAGES,
                                1_648_877,
                                plain(7_840_016, "0fa7898d509279e482958e8ce81c8e77db3f2f8254e26661ceb7762c4d494ce7")),
                        mnist(
                                TEST_LABELS,
                                4_542,
                                plain(10_008, "ff7bcfd416de33731a308c3f266cc351222c34898ecbeaf847f06e48f7ec33f2"))));
    }

    private static DataFile mnist(String name, long download, ContentCheck check) {
        return new DataFile(name + PACKED, name, download, check, addresses(MNIST_PLACES, name + PACKED));
    }

    /** The same four files as MNIST; published are only the digests of the packed ones. */
    static DataSetInfo fashion() {
        Rights rights = new Rights(
                "MIT",
                Optional.empty(),
                "H. Xiao, K. Rasul, R. Vollgraf, Fashion-MNIST: a Novel Image Dataset for Benchmarking Machine Learning"
                        + " Algorithms, arXiv:1708.07747, 2017");
        return new DataSetInfo(
                FASHION,
                "70 000 pictures of clothes, 28 × 28 grey values",
                rights,
                List.of(
                        fashion(TRAIN_IMAGES, 26_421_880, "8d4fb7e6c68d591d4c3dfef9ec88bf0d"),
                        fashion(TRAIN_LABELS, 29_515, "25c81989df183df01b3e8a0aad5dffbe"),
                        fashion(TEST_IMAGES, 4_422_102, "bef4ecab320f06d8554ea6380940ec79"),
                        fashion(TEST_LABELS, 5_148, "bb300cfdad3c16e7a12a480ee83cd310")));
    }

    private static DataFile fashion(String name, long download, String md5) {
        ContentCheck check = new ContentCheck(Form.STORED, OptionalLong.empty(), Optional.of(Fingerprint.md5(md5)));
        return new DataFile(name + PACKED, name, download, check, addresses(FASHION_PLACES, name + PACKED));
    }

    /** Training images, test images. */
    static DataSetInfo optdigits() {
        Rights rights = new Rights(
                "CC BY 4.0",
                Optional.empty(),
                "E. Alpaydin, C. Kaynak, Optical Recognition of Handwritten Digits, UCI Machine Learning Repository,"
                        + " 1998, doi 10.24432/C50P49");
        return new DataSetInfo(
                OPTDIGITS,
                "5 620 handwritten digits, 8 × 8 counts of ink",
                rights,
                List.of(
                        optdigits(
                                "optdigits.tra",
                                plain(563_639, "e1b683cc211604fe8fd8c4417e6a69f31380e0c61d4af22e93cc21e9257ffedd")),
                        optdigits(
                                "optdigits.tes",
                                plain(264_712, "6ebb3d2fee246a4e99363262ddf8a00a3c41bee6014c373ed9d9216ba7f651b8"))));
    }

    private static DataFile optdigits(String name, ContentCheck check) {
        long download = check.bytes().orElse(0);
        return new DataFile(name, name, download, check, addresses(List.of(OPTDIGITS_PLACE), name));
    }

    /** One archive. */
    static DataSetInfo cifar() {
        Rights rights = new Rights(
                "none stated; drawn from 80 Million Tiny Images, which its makers withdrew in 2020",
                Optional.empty(),
                "A. Krizhevsky, Learning Multiple Layers of Features from Tiny Images, 2009");
        String name = "cifar-10-binary.tar.gz";
        long bytes = 170_052_171;
        ContentCheck check = ContentCheck.stored(
                bytes, Fingerprint.sha256("c4a38c50a1bc5f3a1c5537f2155ab9d68f9f25eb1ed8d9ddda3db29a59bca1dd"));
        DataFile archive = new DataFile(
                name,
                "cifar-10-batches-bin",
                bytes,
                check,
                addresses(List.of("https://www.cs.toronto.edu/~kriz/"), name));
        return new DataSetInfo(CIFAR, "60 000 photographs, 32 × 32, ten classes", rights, List.of(archive));
    }

    static ContentCheck plain(long bytes, String sha256) {
        return ContentCheck.plain(bytes, Fingerprint.sha256(sha256));
    }

    static List<URI> addresses(List<String> places, String name) {
        return places.stream().map(place -> URI.create(place + name)).toList();
    }
}
