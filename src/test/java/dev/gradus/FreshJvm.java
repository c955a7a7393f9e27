package dev.gradus;

import dev.gradus.kernel.Kernels;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A Java process of its own, for what depends on how a process was started or on what ran in it before. */
public final class FreshJvm {
    /** The option that gives the vector kernels. */
    public static final String VECTORS = "--add-modules=jdk.incubator.vector";

    private FreshJvm() {}

    /** What the class's main method prints, with the project's own classes and those of its tests, and nothing else. */
    public static String output(List<String> options, Class<?> main) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of("-cp", home(main) + File.pathSeparator + home(Kernels.class), main.getName()));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    }

    private static String home(Class<?> type) {
        return Path.of(URI.create(
                        type.getProtectionDomain().getCodeSource().getLocation().toString()))
                .toString();
    }
}
