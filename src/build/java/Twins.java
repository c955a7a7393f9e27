import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes the kernels for floats from those for doubles: every file with "Double" in its name gives one with "Float". The words
 * double and Double become float and Float, literals get their f, and functions of Math that return doubles a cast. Signatures
 * of public methods keep plain doubles, as interfaces are shared by both. A comment "twin: …" at the end of a line replaces the
 * line. Run by the build: {@code java Twins.java FROM TO}.
 */
final class Twins {
    private static final Pattern LITERAL =
            Pattern.compile("(?<![\\w.])(\\d+\\.\\d+(?:e-?\\d+)?|\\d+e-?\\d+)(?![\\w.])");
    private static final Pattern FUNCTION = Pattern.compile("Math\\.(exp|log|log1p|tanh|sin|cos|pow|sqrt)\\(");
    private static final Pattern REPLACED = Pattern.compile("^(\\s*).*// twin: (.*)$");

    private boolean inSignature;

    public static void main(String[] arguments) throws IOException {
        Path from = Path.of(arguments[0]);
        Path to = Path.of(arguments[1]);
        List<Path> sources;
        try (Stream<Path> files = Files.walk(from)) {
            sources = files.filter(file -> file.getFileName().toString().matches(".*Double.*\\.java"))
                    .toList();
        }
        removeOrphans(from, to);
        for (Path source : sources) {
            String name = source.getFileName().toString().replace("Double", "Float");
            Path twin = to.resolve(from.relativize(source)).resolveSibling(name);
            write(twin, new Twins().twin(Files.readAllLines(source)));
        }
    }

    /** A twin whose source has gone goes too. */
    private static void removeOrphans(Path from, Path to) throws IOException {
        List<Path> twins;
        try (Stream<Path> files = Files.exists(to) ? Files.walk(to) : Stream.empty()) {
            twins = files.filter(Files::isRegularFile).toList();
        }
        for (Path twin : twins) {
            String source = twin.getFileName().toString().replace("Float", "Double");
            if (!Files.exists(from.resolve(to.relativize(twin)).resolveSibling(source))) {
                Files.delete(twin);
            }
        }
    }

    /** Leaves a file that is up to date alone, so that nothing is compiled again for it. */
    private static void write(Path file, String text) throws IOException {
        if (!Files.exists(file) || !Files.readString(file).equals(text)) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        }
    }

    private String twin(List<String> lines) {
        return lines.stream().map(this::twin).collect(Collectors.joining("\n", "", "\n"));
    }

    private String twin(String line) {
        Matcher replaced = REPLACED.matcher(line);
        if (replaced.matches()) {
            return replaced.group(1) + replaced.group(2);
        }
        inSignature |= line.startsWith("    public ") && line.contains("(");
        String kept = inSignature ? line : numbers(line);
        inSignature &= !line.endsWith("{");
        return kept.replace("Double", "Float")
                .replace("doubles()", "floats()")
                .replace("DOUBLE", "FLOAT")
                .replace("LongVector", "IntVector")
                .replace("reinterpretAsLongs", "reinterpretAsInts");
    }

    private static String numbers(String line) {
        String floats = line.replaceAll("\\bdouble\\b", "float").replaceAll("\\bdoubles\\b", "floats");
        return FUNCTION.matcher(LITERAL.matcher(floats).replaceAll("$1f")).replaceAll("(float) Math.$1(");
    }
}
