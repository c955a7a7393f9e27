package dev.gradus.labs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.gradus.data.generate.DrawnSet;
import dev.gradus.data.write.IdxWriter;
import dev.gradus.random.Rng;
import dev.gradus.run.shared.SharedDataCache;
import dev.gradus.run.shared.SharedHandle;
import dev.gradus.sim.Lab;
import dev.gradus.sim.NumpyProgram;
import dev.gradus.sim.ProgramData;
import dev.gradus.sim.SlicedWriting;
import dev.gradus.sim.key.Change;
import dev.gradus.sim.key.RunKey;
import dev.gradus.sim.parameter.Choice;
import dev.gradus.sim.parameter.Flag;
import dev.gradus.sim.parameter.Flags;
import dev.gradus.sim.parameter.Option;
import dev.gradus.sim.parameter.Param;
import dev.gradus.sim.parameter.ParameterValues;
import dev.gradus.sim.parameter.Preset;
import dev.gradus.sim.parameter.Reading;
import dev.gradus.sim.parameter.Spec;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The NumPy program of every lab prints what the lab computes. */
class LabNumpyTest {
    /** Sums in another order, and another library's exp, log and pow, over the few steps of a case. */
    private static final double ROUNDING = 1e-9;

    /** What is 0 but for rounding, as the distance between two solutions that are the same. */
    private static final double NOTHING = 1e-20;

    /** The error of a right gradient is rounding itself. */
    private static final double NOISE = 1e-9;

    private static final int DRAWS = 6;
    private static final long SEED = 7;

    /** What makes a lab small and tame, and how many steps are compared. */
    private record Size(Map<String, String> values, long steps) {}

    /**
     * A deep network at a high learning rate is chaotic: rounding grows a hundredfold with every update. Where all weights start equal,
     * classes tie, and rounding decides.
     */
    private static final Map<String, Size> SIZES = Map.of(
            "autograd", new Size(Map.of(), 400),
            "quadratic-descent", new Size(Map.of(), 60),
            "training-loop", new Size(Map.of(), 90),
            "sgd-interpolation", new Size(Map.of("n", "40", "d", "60", "batchSize", "8"), 25),
            "matrix-sensing",
                    new Size(Map.of("dimension", "9", "rank", "2", "factorRank", "7", "measurements", "30"), 25),
            "mlp-from-scratch",
                    new Size(Map.of("trainingSize", "100", "hiddenSizes", "12,8", "init", "scaledNormal"), 120),
            "gradient-norms", new Size(Map.of("hiddenUnits", "12", "depth", "4", "trainingSize", "500"), 3),
            "deep-vs-deeper", new Size(Map.of("depths", "3,5", "hiddenUnits", "8"), 3),
            "graph-clustering", new Size(Map.of("pointCount", "120", "similarityScale", "1"), 300),
            "message-passing", new Size(Map.of("learningRate", "0.1"), 25));

    private static final Map<String, List<String>> OWN = Map.of(
            "graph-clustering",
            List.of(
                    "300 features=stochastic pointCount=300 similarityScale=3",
                    "12 features=plain",
                    "300 data=moons pointCount=150 features=rowNormalised similarityScale=8",
                    "300 data=rings pointCount=150 features=stochastic similarityScale=8"),
            "sgd-interpolation",
            List.of(
                    "100 regime=1",
                    "20 regime=4",
                    "25 regime=4 stream=notebook iterations=10 n=50 d=8",
                    "25 regime=3 study=batchSize stream=notebook iterations=9 n=20 d=30 batchSizes=1,4,30",
                    "40 regime=1 n=30 d=5 sampling=shuffledEpochs study=batchSize batchSizes=1,7,30",
                    "40 regime=1 n=30 d=5 sampling=shuffledEpochs mistakes=fixedMinibatch batchSize=7",
                    "40 regime=1 n=30 d=5 augmentation=0.3 mistakes=wrongYardstick"),
            "matrix-sensing",
            List.of(
                    "60 normalise=false",
                    "60 preset=small alphas=1 factorRank=2 learningRate=0.5 normalise=false",
                    "60 preset=small alphas=1 factorRank=2 learningRate=1",
                    "20 dimension=5 rank=3 factorRank=2 measurements=10 mistakes=startAtSolution",
                    "20 dimension=5 measurements=10 learningRate=0.01 mistakes=rowwiseProduct,missingTranspose"),
            "point-clouds",
            List.of(
                    "64 outliers=3 sampler=nearest startPoint=5",
                    "3 task=invariance grouping=nearestStored pointCount=20 pooling=max",
                    "3 task=invariance grouping=radiusSorted cloud=own radius=1.5",
                    "3 task=invariance grouping=radiusSorted pointCount=20 outliers=2 mistakes=sortByIndex",
                    "20 task=training pointCount=12 pooling=max outliers=1",
                    "20 task=training pointCount=12 pooling=sum stages=2 mistakes=distanceToLastOnly",
                    "20 task=training pointCount=12 sampler=nearest stages=2 mistakes=poolBeforeNonlinearity"),
            "batch-or-layer",
            List.of(
                    "63",
                    "63 normalisation=layer divideLoss=false mistakes=normaliseOverWrongAxis",
                    "40 normalisation=group hiddenUnits=6 groups=3 divideLoss=false mistakes=normaliseOverWrongAxis",
                    "15 effectiveBatch=8 passMode=eval divideLoss=false"),
            "rematerialisation",
            List.of(
                    "1000",
                    "1000 strategy=keepSegment layers=23 mistakes=freeLoads,ownLayerLeftOut",
                    "60 strategy=revolve layers=40",
                    "1000 strategy=revolve layers=33 slots=4 mistakes=freeLoads"),
            "karate-club",
            List.of(
                    "300 mode=asPublished",
                    "200 mode=correct patience=3",
                    "40 mode=correct layers=3 dropout=0.4 activation=relu",
                    "30 mode=correct learningRate=1000 activation=linear normalisation=none"),
            "autograd",
            List.of(
                    "5 preset=twoLayer",
                    "20 preset=twoLayer",
                    "400 preset=twoLayer mode=forward forwardLeaf=7",
                    "400 preset=custom mode=forward mistakes=tanhAtOutput",
                    "400 preset=custom mistakes=fanOutOverwritten,maxToBoth",
                    "400 expression=sum(sin(W[2,3])@cos(V[3,2]')'/(1+c^2)-abs(b[2])*softplus(c))+max(c,mean(min(W[2,3],c)))",
                    "400 expression=sum(sqrt(W[2,2]*W)+W'^3/exp(-b[2])-sigmoid(c)^W)+mean(min(W,b)) seedGradient=-2",
                    "400 expression=exp(exp(exp(exp(x*9))))"),
            "mlp-from-scratch",
            List.of("1010 trainingSize=400 order=shuffled learningRate=0.03"),
            "gradient-norms",
            List.of(
                    "20 preset=vanishing",
                    "0 preset=exploding",
                    "10 trainingSize=500 batchSize=200 depth=2 hiddenUnits=12 normalisation=batch residual=true dropout=0.2",
                    "10 trainingSize=500 batchSize=150 depth=2 hiddenUnits=12 clipping=0.1 optimizer=adam"));

    private static Optional<Python> python = Optional.empty();

    /** A run and how far it goes. */
    private record Case(RunKey key, long steps) {
        Case with(Change change) {
            return new Case(key.with(change), steps);
        }
    }

    static List<Lab> labs() {
        return GivenLabs.all();
    }

    @BeforeAll
    static void findPython() {
        python = Python.find();
    }

    @ParameterizedTest
    @MethodSource("labs")
    void programsPrintWhatTheLabComputes(Lab lab, @TempDir Path folder) throws Exception {
        assumeTrue(python.isPresent(), "needs Python 3 with NumPy (Debian: python3-numpy)");
        List<Case> cases = cases(lab);
        List<String> programs = cases.stream()
                .map(one -> NumpyProgram.of(lab, one.key, one.steps))
                .toList();
        giveData(lab, cases, folder);
        List<Map<String, Double>> printed = python.orElseThrow().run(programs, folder);
        List<String> wrong = new ArrayList<>();
        for (int i = 0; i < cases.size(); i++) {
            assertThat(printed.get(i)).as(programs.get(i)).hasSizeGreaterThan(2);
            wrong.addAll(differences(lab, cases.get(i), printed.get(i)));
        }
        assertThat(wrong).isEmpty();
    }

    /** By turns the archive that a site gives out, and the folder that {@code gradus data draw} makes. */
    private static void giveData(Lab lab, List<Case> cases, Path folder) throws IOException {
        Map<String, ProgramData> all = new TreeMap<>();
        for (Case one : cases) {
            lab.programData(lab.parameters().read(one.key.parameters()).values())
                    .ifPresent(data -> all.put(data.name(), data));
        }
        boolean isPacked = false;
        for (ProgramData data : all.values()) {
            isPacked = !isPacked;
            if (isPacked) {
                pack(data, folder.resolve(data.name() + ".zip"));
            } else {
                IdxWriter.write(
                        DrawnSet.named(data.name()).orElseThrow().loading().finished(), folder.resolve(data.name()));
            }
        }
    }

    private static void pack(ProgramData data, Path archive) throws IOException {
        try (OutputStream out = Files.newOutputStream(archive);
                SharedHandle shared = new SharedDataCache(0).open()) {
            SlicedWriting writing = data.begin(out, shared);
            boolean isComplete = false;
            while (!isComplete) {
                isComplete = writing.work(LabRun.NO_TIME);
            }
        }
    }

    private static List<String> differences(Lab lab, Case one, Map<String, Double> printed) {
        Map<String, Double> computed = run(lab, one).named();
        assertThat(computed.keySet()).containsAll(printed.keySet());
        return printed.keySet().stream()
                .filter(name -> !agree(name, printed.getOrDefault(name, 0.0), computed.getOrDefault(name, 0.0)))
                .map(name -> "%s: program %s, lab %s in %s".formatted(name, printed.get(name), computed.get(name), one))
                .toList();
    }

    /** Not a number and infinity are both "undefined" where readouts are shown. */
    private static boolean agree(String name, double found, double expected) {
        double noise = name.contains("Check") ? NOISE : NOTHING;
        return Double.isFinite(expected)
                ? Math.abs(found - expected) <= ROUNDING * Math.abs(expected) + noise
                : !Double.isFinite(found);
    }

    private static LabRun run(Lab lab, Case one) {
        ParameterValues values = lab.parameters().read(one.key.parameters()).values();
        LabRun run = LabRun.begin(lab, values, one.key.seed());
        for (Change change : one.key.changes()) {
            run.to(change.step());
            if (!run.ended()) {
                run.adopt(lab.parameters()
                        .read(one.key.parametersAfter(change.step()))
                        .values());
            }
        }
        return run.to(one.steps);
    }

    /** Defaults, every choice, every mistake and random values, short and small; live changes; and cases of the lab's own. */
    private static List<Case> cases(Lab lab) {
        Size size = SIZES.getOrDefault(lab.id().value(), new Size(Map.of(), 25));
        List<Case> cases = new ArrayList<>();
        Stream.concat(choices(lab, size), draws(lab, size)).forEach(values -> cases.add(of(lab, values, size.steps)));
        cases.add(changed(lab, size));
        OWN.getOrDefault(lab.id().value(), List.of()).forEach(own -> cases.add(of(lab, own)));
        return cases;
    }

    private static Case of(Lab lab, ParameterValues values, long steps) {
        Map<String, String> given = new LinkedHashMap<>(lab.parameters().explicit(values));
        long seed = lab.parameters().defaultSeed(values);
        return new Case(RunKey.of(lab.id(), given, seed), steps);
    }

    /** {@code STEPS name=value…}. */
    private static Case of(Lab lab, String own) {
        String[] words = own.split(" ");
        Map<String, String> given = Arrays.stream(words)
                .skip(1)
                .map(word -> word.split("=", 2))
                .collect(Collectors.toMap(word -> word[0], word -> word[1]));
        Reading reading = lab.parameters().read(given);
        assertThat(reading.violations()).isEmpty();
        return new Case(
                RunKey.of(lab.id(), lab.parameters().explicit(reading.values()), reading.seed()),
                Long.parseLong(words[0]));
    }

    private static Stream<ParameterValues> choices(Lab lab, Size size) {
        Stream<Map<String, String>> choices = lab.parameters().parameters().stream()
                .flatMap(parameter -> options(parameter).map(option -> {
                    Map<String, String> given = new HashMap<>(size.values);
                    given.put(parameter.name(), option);
                    return given;
                }));
        return Stream.concat(Stream.of(size.values), choices)
                .map(given -> lab.parameters().read(given).values())
                .filter(values -> lab.check(values).isEmpty());
    }

    private static Stream<ParameterValues> draws(Lab lab, Size size) {
        return Draws.of(lab, DRAWS, SEED).stream()
                .map(drawn -> {
                    Map<String, String> given = drawn.printed();
                    given.putAll(size.values);
                    return lab.parameters().read(given).values();
                })
                .filter(values -> lab.check(values).isEmpty());
    }

    private static Stream<String> options(Param<?> parameter) {
        return switch (parameter) {
            case Flag _ -> Stream.of("true", "false");
            case Choice choice -> choice.options().stream().map(Option::value);
            case Flags flags -> flags.options().stream().map(Option::value);
            case Preset preset ->
                preset.cases().stream().map(one -> one.option().value());
            default -> Stream.empty();
        };
    }

    /** Every live parameter is changed, one after another. */
    private static Case changed(Lab lab, Size size) {
        ParameterValues values = lab.parameters().read(size.values).values();
        ParameterValues drawn = Draws.changed(lab, values, new Rng(SEED));
        Case changed = of(lab, values, size.steps + 10);
        long step = 1;
        for (Param<?> parameter : lab.parameters().parameters()) {
            if (parameter.spec().update() == Spec.Update.LIVE) {
                changed = changed.with(
                        new Change(step++, parameter.name(), drawn.printed().getOrDefault(parameter.name(), "")));
            }
        }
        return changed;
    }
}
