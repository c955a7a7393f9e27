package dev.gradus.labs;

import dev.gradus.sim.script.ScriptTemplate;

/** How NumPy programs read the images that a lab learns from. */
public final class ImageScript {
    private static final String IDX = """
            # The folder with the images, if it has another name: python3 PROGRAM FOLDER.
            # To make it: $command
            folder = sys.argv[1] if len(sys.argv) > 1 else "$folder"
            if not os.path.isdir(folder):
                sys.exit(folder + " must be a folder with images: make it by  $command")


            def idx(name):
                ""\"A file of the MNIST format, packed or not: labels, or an image a row.""\"
                path = os.path.join(folder, name)
                with open(path, "rb") if os.path.exists(path) else gzip.open(path + ".gz") as file:
                    content = file.read()
                shape = np.frombuffer(content, ">i4", content[3], 4)
                array = np.frombuffer(content, np.uint8, offset=4 + 4 * len(shape))
                return array if len(shape) == 1 else array.reshape(shape[0], -1)


            train_images = idx("train-images-idx3-ubyte")
            train_labels = idx("train-labels-idx1-ubyte")
            test_images = idx("t10k-images-idx3-ubyte")
            test_labels = idx("t10k-labels-idx1-ubyte")
            """;

    private static final String OPTDIGITS = """
            # The folder with the images, if it has another name: python3 PROGRAM FOLDER.
            # To make it: $command
            folder = sys.argv[1] if len(sys.argv) > 1 else "$folder"
            if not os.path.isdir(folder):
                sys.exit(folder + " must be a folder with images: make it by  $command")
            table = np.loadtxt(os.path.join(folder, "optdigits.tes"), delimiter=",", dtype=int)
            table = table[np.random.RandomState(0).permutation(len(table))]
            train_images, train_labels = table[:1437, :64], table[:1437, 64]
            test_images, test_labels = table[1437:, :64], table[1437:, 64]
            """;

    private static final String IMPORTS = """
            import gzip
            import os
            import sys

            import numpy as np
            """;

    private ImageScript() {}

    /** What such programs import. */
    public static String imports() {
        return IMPORTS;
    }

    /** Reads a set that has been fetched into {@code train_images}, {@code train_labels} and the same of {@code test}. */
    public static String fetched(String name) {
        return new ScriptTemplate(name.equals("optdigits") ? OPTDIGITS : IDX)
                .put("command", "gradus data get " + name + " --data .")
                .put("folder", name)
                .fill();
    }

    /** Reads so many drawn digits into the same variables. */
    public static String digits(int train, int test) {
        return drawn("digits", train, test);
    }

    /** Reads so many drawn images of this name into the same variables, an image a row. */
    public static String drawn(String name, int train, int test) {
        String folder = name + "-" + train + "-" + test;
        return new ScriptTemplate(IDX)
                .put("command", "gradus data draw " + folder)
                .put("folder", folder)
                .fill();
    }
}
