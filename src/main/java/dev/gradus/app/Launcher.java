package dev.gradus.app;

import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Main class of the jar. A manifest cannot ask for the vector module, and the default Java may be too old for the rest
 * of the program: this class, compiled for Java 11, looks for a Java that can run it and starts {@code Main} there
 * with the right flags.
 */
public final class Launcher {
    static final int REQUIRED = 25;
    static final List<String> JVM_FLAGS =
            List.of("--add-modules=jdk.incubator.vector", "--enable-native-access=ALL-UNNAMED");
    private static final String MAIN = "dev.gradus.app.Main";
    private static final Pattern RELEASE = Pattern.compile("JAVA_VERSION=\"(\\d+)");

    private Launcher() {}

    /** Runs {@code Main} here if this JVM has what it needs, otherwise in a JVM that does. */
    public static void main(String[] arguments) throws Exception {
        int current = Runtime.version().feature();
        if (current >= REQUIRED
                && ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent()) {
            runHere(arguments);
            return;
        }
        Path here = Path.of(System.getProperty("java.home"));
        Optional<Path> home = current >= REQUIRED ? Optional.of(here) : findHome(here);
        if (home.isEmpty()) {
            System.err.println("Gradus needs Java " + REQUIRED + " or newer, this is Java " + current
                    + ": install it (https://adoptium.net) and start again with its java.");
            System.exit(2);
        }
        System.exit(runThere(home.get(), arguments));
    }

    private static void runHere(String[] arguments) throws Exception {
        try {
            Class.forName(MAIN).getMethod("main", String[].class).invoke(null, (Object) arguments);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof Exception) {
                throw (Exception) e.getCause();
            }
            throw (Error) e.getCause();
        }
    }

    private static int runThere(Path home, String[] arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(home.resolve("bin").resolve("java").toString());
        command.addAll(JVM_FLAGS);
        command.addAll(startCache(Path.of(System.getProperty("java.class.path"))));
        command.addAll(ownOptions());
        command.add("-Dgradus.stopWithParent=true");
        command.addAll(List.of("-classpath", System.getProperty("java.class.path"), MAIN));
        command.addAll(Arrays.asList(arguments));
        Process child = new ProcessBuilder(command).inheritIO().start();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(child)));
        return child.waitFor();
    }

    /**
     * Classes as the build left them linked beside the jar. A JVM that cannot use them, being another or because the jar
     * was changed, is not to talk about it.
     */
    static List<String> startCache(Path jar) {
        Path cache = jar.resolveSibling(jar.getFileName().toString().replaceFirst("\\.jar$", ".jsa"));
        return !cache.equals(jar) && Files.isReadable(cache)
                ? List.of("-XX:SharedArchiveFile=" + cache, "-Xlog:cds*=off,aot*=off")
                : List.of();
    }

    private static void stop(Process child) {
        child.destroy();
        try {
            child.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** System properties and memory settings go on to the child; a debugger's port cannot be opened twice. */
    private static List<String> ownOptions() {
        return ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(option -> option.startsWith("-D") || option.startsWith("-X"))
                .collect(Collectors.toList());
    }

    /** The oldest Java that is new enough, since it is nearest to the one the tests ran on. */
    private static Optional<Path> findHome(Path here) {
        return Stream.concat(
                        Stream.of(here.getParent()), Stream.of(usualFolders()).map(Path::of))
                .filter(Files::isDirectory)
                .flatMap(Launcher::children)
                .filter(home -> feature(home) >= REQUIRED)
                .min(Comparator.comparingInt(Launcher::feature));
    }

    private static String[] usualFolders() {
        String user = System.getProperty("user.home");
        return new String[] {
            "/usr/lib/jvm",
            "/opt/java",
            "/Library/Java/JavaVirtualMachines",
            user + File.separator + ".sdkman/candidates/java",
            user + File.separator + ".jdks",
            "C:\\Program Files\\Java",
            "C:\\Program Files\\Eclipse Adoptium"
        };
    }

    private static Stream<Path> children(Path folder) {
        File[] children = folder.toFile().listFiles(File::isDirectory);
        return children == null
                ? Stream.empty()
                : Arrays.stream(children).sorted().map(File::toPath).map(Launcher::insideBundle);
    }

    private static Path insideBundle(Path home) {
        Path contents = home.resolve("Contents").resolve("Home");
        return Files.isDirectory(contents) ? contents : home;
    }

    private static int feature(Path home) {
        Path release = home.resolve("release");
        if (!Files.isReadable(release)) {
            return 0;
        }
        try {
            Matcher version = RELEASE.matcher(Files.readString(release));
            return version.find() ? Integer.parseInt(version.group(1)) : 0;
        } catch (IOException e) {
            return 0;
        }
    }
}
