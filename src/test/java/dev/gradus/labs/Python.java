package dev.gradus.labs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A Python of this machine that has NumPy. */
record Python(String command) {
    private static final long MOST_SECONDS = 120;

    private static final Path DRIVER = Path.of("src/test/resources/numpy/programs.py");

    /** {@code $GRADUS_PYTHON}, the system's, or the first on the path. */
    static Optional<Python> find() {
        return Stream.of(Optional.ofNullable(System.getenv("GRADUS_PYTHON")).orElse(""), "/usr/bin/python3", "python3")
                .filter(command -> !command.isEmpty())
                .map(Python::new)
                .filter(Python::hasNumPy)
                .findFirst();
    }

    /** What each program printed, a number by its name, in the order of the programs. All run in one process, in {@code folder}. */
    List<Map<String, Double>> run(List<String> programs, Path folder) throws IOException, InterruptedException {
        for (int i = 0; i < programs.size(); i++) {
            Files.writeString(folder.resolve("%04d.py".formatted(i)), programs.get(i));
        }
        finish(List.of(command, DRIVER.toAbsolutePath().toString()), folder);
        List<Map<String, Double>> printed = new ArrayList<>();
        for (int i = 0; i < programs.size(); i++) {
            printed.add(numbers(Files.readAllLines(folder.resolve("%04d.out".formatted(i))), programs.get(i)));
        }
        return printed;
    }

    private boolean hasNumPy() {
        try {
            return finish(List.of(command, "-c", "import numpy"), Path.of(".")) == 0;
        } catch (IOException e) {
            return false; // no such program: this candidate has no NumPy either
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static int finish(List<String> words, Path folder) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(words)
                .directory(folder.toFile())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("OPENBLAS_NUM_THREADS", "1");
        Process process = builder.start();
        if (!process.waitFor(MOST_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IOException("Python must finish within " + MOST_SECONDS + " s, got no end of " + words);
        }
        return process.exitValue();
    }

    private static Map<String, Double> numbers(List<String> lines, String program) {
        Map<String, Double> numbers = new LinkedHashMap<>();
        for (String line : lines.stream().filter(l -> !l.startsWith("#")).toList()) {
            int space = line.lastIndexOf(' ');
            try {
                numbers.put(line.substring(0, space), number(line.substring(space + 1)));
            } catch (NumberFormatException | StringIndexOutOfBoundsException e) {
                throw new AssertionError(
                        "the program must print names and numbers, got\n" + String.join("\n", lines) + "\n\n" + program,
                        e);
            }
        }
        return numbers;
    }

    private static double number(String text) {
        return switch (text) {
            case "nan" -> Double.NaN;
            case "inf" -> Double.POSITIVE_INFINITY;
            case "-inf" -> Double.NEGATIVE_INFINITY;
            default -> Double.parseDouble(text);
        };
    }
}
