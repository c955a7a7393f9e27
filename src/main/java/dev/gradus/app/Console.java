package dev.gradus.app;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * Where a command writes. Unlike {@code System.out}, {@code out} tells when nobody reads any more.
 *
 * @param out results, unbuffered; closed by nobody
 * @param err one line where something is wrong
 */
public record Console(OutputStream out, PrintStream err) {
    /** The console of this process. */
    static Console ofProcess() {
        return new Console(new FileOutputStream(FileDescriptor.out), System.err);
    }

    /** Writes text to {@code out}. */
    public void print(String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    /** Writes one line to {@code err}, whatever line breaks the text has. */
    public void complain(String text) {
        err.println("gradus: " + text.replaceAll("\\R", " "));
    }
}
