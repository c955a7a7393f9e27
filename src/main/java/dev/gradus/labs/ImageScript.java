package dev.gradus.labs;

import dev.gradus.data.generate.DrawnSet;
import dev.gradus.sim.script.ScriptTemplate;

/** How NumPy programs read the images that a lab learns from. */
public final class ImageScript {
    private static final String IDX = """
            # The folder or zip archive with the images, if it has another name: python3 PROGRAM IMAGES.
            images = sys.argv[1] if len(sys.argv) > 1 else "$folder"
            if not os.path.exists(images) and os.path.exists(images + ".zip"):
                images += ".zip"
            if not os.path.exists(images):
                sys.exit(
                    images + " must be a folder or zip archive with images: "
                    "$way"
                )


            def stored(name):
                if zipfile.is_zipfile(images):
                    with zipfile.ZipFile(images) as archive:
                        return archive.read(next((n for n in archive.namelist() if n.endswith(name)), name))
                path = os.path.join(images, name)
                with open(path, "rb") if os.path.exists(path) else gzip.open(path + ".gz") as file:
                    return file.read()


            def idx(name):
                ""\"A file of the MNIST format, packed or not: labels, or an image a row.""\"
                content = stored(name)
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
            import zipfile

            import numpy as np
            """;

    private ImageScript() {}

    /** What such programs import. */
    public static String imports() {
        return IMPORTS;
    }

    /** Reads a set that has been fetched into {@code train_images}, {@code train_labels} and the same of {@code test}. */
    public static String fetched(String name) {
        String command = "gradus data get " + name + " --data .";
        return name.equals("optdigits")
                ? new ScriptTemplate(OPTDIGITS)
                        .put("command", command)
                        .put("folder", name)
                        .fill()
                : read(name, "make it by  " + command);
    }

    /** Reads drawn images into the same variables, an image a row. */
    public static String drawn(DrawnSet set) {
        String name = set.name();
        return read(
                name, "download /data/" + name + ".zip from the site of this lab, or run  gradus data draw " + name);
    }

    private static String read(String folder, String way) {
        return new ScriptTemplate(IDX).put("folder", folder).put("way", way).fill();
    }
}
