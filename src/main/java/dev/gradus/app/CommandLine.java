package dev.gradus.app;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** Finds the command that was asked for and turns what goes wrong into one line and an exit status. */
final class CommandLine {
    static final int DONE = 0;
    static final int FAILED = 1;
    static final int UNUSABLE = 2;

    private final List<Subcommand> commands;

    CommandLine(List<Subcommand> commands) {
        this.commands = List.copyOf(commands);
    }

    /** Runs one command line. @return the exit status */
    int run(List<String> arguments, Console console) {
        try {
            return dispatch(arguments, console);
        } catch (UsageException e) {
            console.complain(e.sentence());
            return UNUSABLE;
        } catch (IOException e) {
            return unwritten(e, console);
        }
    }

    /** After {@code gradus … | head} nobody reads any more, which is no fault. */
    private static int unwritten(IOException cause, Console console) {
        String message = Objects.requireNonNullElse(cause.getMessage(), "unknown cause");
        if (message.contains("pipe")) {
            return DONE;
        }
        console.complain("the output must be writable, got: " + message);
        return FAILED;
    }

    private int dispatch(List<String> arguments, Console console) throws UsageException, IOException {
        if (arguments.isEmpty() || isHelp(arguments.getFirst())) {
            console.print(usage());
            return DONE;
        }
        Subcommand command = find(arguments.getFirst());
        List<String> rest = arguments.subList(1, arguments.size());
        if (rest.stream().anyMatch(CommandLine::isHelp)) {
            console.print(command.usage());
            return DONE;
        }
        return command.run(rest, console);
    }

    private static boolean isHelp(String argument) {
        return argument.equals("--help") || argument.equals("-h");
    }

    private Subcommand find(String name) throws UsageException {
        return commands.stream()
                .filter(command -> command.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new UsageException("command must be one of " + names() + ", got \"" + name + "\""));
    }

    private String names() {
        return commands.stream().map(Subcommand::name).collect(Collectors.joining(", "));
    }

    private String usage() {
        return commands.stream()
                .map(command -> "  %-8s %s%n".formatted(command.name(), command.summary()))
                .collect(Collectors.joining(
                        "",
                        "usage: gradus COMMAND [OPTION]...\n\n",
                        "\nMore about a command: gradus COMMAND --help\n"));
    }
}
