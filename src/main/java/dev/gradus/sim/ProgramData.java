package dev.gradus.sim;

import java.io.IOException;
import java.io.OutputStream;

/** Data that NumPy programs read and that nobody can fetch, because we draw them: a folder, handed out as a zip archive. */
public interface ProgramData {
    /** Names the folder, and with {@code .zip} the archive: lower-case words and numbers joined by hyphens. */
    String name();

    /**
     * Begins the archive, with the folder in it.
     *
     * @param data lends what is drawn; open until the archive is complete or given up
     */
    SlicedWriting begin(OutputStream out, SharedData data) throws IOException;
}
