package dev.gradus.app;

/** Entry point for a JVM that has the engine's flags; where they may be missing, {@code Launcher} comes first. */
public final class Main {
    private static final String USAGE = """
            usage: gradus COMMAND [OPTION]...

            No command is available in this version.
            """;

    private Main() {}

    public static void main(String[] arguments) {
        stopWithParent();
        System.out.print(USAGE);
    }

    /** Maven and the launcher may be killed without a chance to stop their child, which would then keep the port. */
    private static void stopWithParent() {
        if (Boolean.getBoolean("gradus.stopWithParent")) {
            ProcessHandle.current().parent().ifPresent(parent -> {
                var _ = parent.onExit().thenRun(() -> System.exit(0));
            });
        }
    }
}
