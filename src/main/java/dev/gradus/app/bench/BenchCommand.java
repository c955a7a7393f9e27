package dev.gradus.app.bench;

import dev.gradus.app.Arguments;
import dev.gradus.app.Console;
import dev.gradus.app.SelfTest;
import dev.gradus.app.Subcommand;
import dev.gradus.app.UsageException;
import dev.gradus.app.bench.serve.ClassSize;
import dev.gradus.app.bench.serve.ServeBench;
import dev.gradus.kernel.Kernels;
import dev.gradus.sim.Lab;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** {@code gradus bench}: the engine's workloads beside NumPy and torch. */
public final class BenchCommand implements Subcommand {
    private static final int FAILED = 1;
    private static final String SERVE = "serve";

    private final Supplier<List<Lab>> labs;

    /** @param labs those that a simulated class works at */
    public BenchCommand(Supplier<List<Lab>> labs) {
        this.labs = labs;
    }

    @Override
    public String name() {
        return "bench";
    }

    @Override
    public String summary() {
        return "measure the engine beside NumPy and torch";
    }

    @Override
    public String usage() {
        String works = Workloads.ALL.stream()
                .map(workload -> "  %-14s %s%n".formatted(workload.id(), workload.title()))
                .collect(Collectors.joining());
        return """
                usage: gradus bench [NAME...]
                       gradus bench serve [--students 300] [--seconds 20]

                Processor time of one thread, the best of several windows, ours and the peer's by turns. A name like gemm
                stands for all works that begin with it. The peer is a Python 3 with NumPy and torch ($GRADUS_PYTHON, the system's, or the
                first on the path); OPENBLAS_CORETYPE=SkylakeX gives a stronger one where there is AVX-512.

                serve starts a server and a class of students with real sockets who play, pause, step, change parameters,
                leave and return, beside clients that never read, and tells how long they waited.

                """ + works;
    }

    @Override
    public int run(List<String> arguments, Console console) throws UsageException, IOException {
        if (!arguments.isEmpty() && arguments.getFirst().equals(SERVE)) {
            return serve(Arguments.read(arguments.subList(1, arguments.size()), ClassSize.OPTIONS), console);
        }
        return compare(chosen(arguments), console);
    }

    private int serve(Arguments arguments, Console console) throws UsageException, IOException {
        ClassSize size = ClassSize.of(arguments);
        console.print(Machine.describe());
        try {
            return new ServeBench(labs.get(), size, console).run() ? 0 : FAILED;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return FAILED;
        }
    }

    private static int compare(List<Workload> chosen, Console console) throws IOException {
        SelfTest selfTest = new SelfTest(Kernels.chosen());
        if (!selfTest.isPassed(console)) {
            return FAILED;
        }
        Optional<Peer> peer = Peer.find();
        try {
            console.print(Machine.describe());
            selfTest.report(console);
            console.print(
                    peer.map(found -> "peer: " + found.versions() + "\n\n").orElse("""
                    peer: none; install Python 3 with NumPy and torch (Debian: python3-numpy python3-torch)

                    """));
            console.print(Comparison.HEAD);
            for (Workload workload : chosen) {
                console.print(Comparison.of(workload, new CpuClock(), peer).line());
            }
        } finally {
            if (peer.isPresent()) {
                peer.get().close();
            }
        }
        return 0;
    }

    private static List<Workload> chosen(List<String> names) throws UsageException {
        for (String name : names) {
            if (Workloads.ALL.stream().noneMatch(workload -> named(workload, name))) {
                String ids = Workloads.ALL.stream().map(Workload::id).collect(Collectors.joining(", "));
                throw new UsageException("a workload must be one of " + ids + ", got \"" + name + "\"");
            }
        }
        return Workloads.ALL.stream()
                .filter(workload -> names.isEmpty() || names.stream().anyMatch(name -> named(workload, name)))
                .toList();
    }

    private static boolean named(Workload workload, String name) {
        return workload.id().equals(name) || workload.id().startsWith(name + "-");
    }
}
