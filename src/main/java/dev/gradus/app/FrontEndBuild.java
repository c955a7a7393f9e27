package dev.gradus.app;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;

/** Builds the front end again whenever one of its sources changes, for work on it. */
final class FrontEndBuild {
    private FrontEndBuild() {}

    /**
     * Watches from now on, until this process ends: then the builder's input ends, too.
     *
     * @throws IOException if there is no Node.js
     */
    static void watch(Path project) throws IOException {
        Process builder = new ProcessBuilder("node", "web/build.js", "target/classes/web", "--watch")
                .directory(project.toFile())
                .redirectOutput(Redirect.INHERIT)
                .redirectError(Redirect.INHERIT)
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(builder::destroy));
    }
}
