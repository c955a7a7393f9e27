package dev.gradus.architecture;

import com.palantir.javaformat.java.Formatter;
import com.palantir.javaformat.java.FormatterException;
import com.palantir.javaformat.java.ImportOrderer;
import com.palantir.javaformat.java.JavaFormatterOptions;
import com.palantir.javaformat.java.JavaFormatterOptions.Style;
import com.palantir.javaformat.java.RemoveUnusedImports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The project's Java layout. Run as a program it rewrites the sources; {@link SourceFormatTest} only compares. */
final class SourceFormat {
    private static final Formatter FORMATTER = Formatter.createFormatter(
            JavaFormatterOptions.builder().style(Style.PALANTIR).build());

    private SourceFormat() {}

    public static void main(String[] arguments) throws IOException {
        for (Path file : Sources.in("src", ".java")) {
            String text = Files.readString(file);
            String formatted = format(file, text);
            if (!formatted.equals(text)) {
                Files.writeString(file, formatted);
                System.out.println("formatted " + file);
            }
        }
    }

    static String format(Path file, String text) {
        try {
            String used = RemoveUnusedImports.removeUnusedImports(text);
            return FORMATTER.formatSource(ImportOrderer.reorderImports(used, Style.PALANTIR));
        } catch (FormatterException e) {
            throw new IllegalArgumentException(file + " must be valid Java: " + e.getMessage(), e);
        }
    }
}
