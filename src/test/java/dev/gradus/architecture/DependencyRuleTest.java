package dev.gradus.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

/** Who may import whom. */
class DependencyRuleTest {
    private static final Set<String> ENGINE = Set.of("nn", "optim", "data", "graph", "linalg", "tensor", "kernel");

    /** Each package with those of ours that it may import; app, which wires everything, is not listed. */
    private static final Map<String, Set<String>> ALLOWED = Map.ofEntries(
            Map.entry("kernel", Set.of()),
            Map.entry("random", Set.of()),
            Map.entry("tensor", Set.of("kernel")),
            Map.entry("linalg", ENGINE),
            Map.entry("optim", ENGINE),
            Map.entry("nn", with(ENGINE, "random")),
            Map.entry("data", with(ENGINE, "random")),
            Map.entry("graph", with(ENGINE, "random")),
            Map.entry("sim", Set.of("random")),
            Map.entry("labs", with(ENGINE, "sim", "random")),
            Map.entry("run", Set.of("sim", "random")),
            Map.entry("course", Set.of("sim", "run")),
            Map.entry("server", Set.of("sim", "run", "course")));

    static final List<Map.Entry<String, Set<String>>> PACKAGES = List.copyOf(ALLOWED.entrySet());

    /** Where a result must not depend on the hour or on luck. */
    private static final String[] REPRODUCIBLE =
            packages("labs", "sim", "tensor", "nn", "optim", "linalg", "graph", "data", "kernel", "random");

    private static JavaClasses classes;

    @BeforeAll
    static void readClasses() {
        classes = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("dev.gradus");
    }

    @ParameterizedTest
    @FieldSource("PACKAGES")
    void packagesImportOnlyWhatThePictureAllows(Map.Entry<String, Set<String>> entry) {
        String[] reachable = packages(with(entry.getValue(), entry.getKey()).toArray(String[]::new));
        noClasses()
                .that()
                .resideInAPackage(inside(entry.getKey()))
                .should()
                .dependOnClassesThat(resideInAPackage("dev.gradus..").and(not(resideInAnyPackage(reachable))))
                .allowEmptyShould(true)
                .check(classes);
    }

    @Test
    void everyPackageIsInThePicture() {
        Set<String> known = with(ALLOWED.keySet(), "app");
        assertThat(Sources.in("src/main/java/dev/gradus", ".java").stream()
                        .map(file -> Path.of("src/main/java/dev/gradus").relativize(file))
                        .map(file -> file.getName(0).toString())
                        .distinct())
                .as("folders under dev.gradus")
                .isSubsetOf(known);
    }

    @Test
    void packagesFormNoCycles() {
        slices().matching("dev.gradus.(*)..")
                .should()
                .beFreeOfCycles()
                .allowEmptyShould(true)
                .check(classes);
    }

    @Test
    void labsDoNotKnowEachOther() {
        slices().matching("dev.gradus.labs.(*)..")
                .should()
                .notDependOnEachOther()
                .allowEmptyShould(true)
                .check(classes);
    }

    @ParameterizedTest
    @CsvSource({
        "kernel, jdk.incubator.vector..",
        "linalg, org.ejml..",
        "graph, org.jgrapht..",
        "course, org.jdbi..",
        "course, org.sqlite..",
        "server, io.javalin..",
        "server, org.eclipse.jetty..",
        "server, gg.jte..",
        "server, io.micrometer..",
        "server, io.github.bucket4j.."
    })
    void librariesHaveOneHome(String home, String library) {
        noClasses()
                .that()
                .resideOutsideOfPackage(inside(home))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library)
                .check(classes);
    }

    @Test
    void nothingSleeps() {
        noClasses().should().callMethodWhere(Calls.to(Thread.class, "sleep")).check(classes);
    }

    @Test
    void onlyTheCommandLinePrints() {
        noClasses()
                .that()
                .resideOutsideOfPackage(inside("app"))
                .should()
                .accessFieldWhere(Calls.toConsole())
                .allowEmptyShould(true)
                .check(classes);
    }

    @Test
    void computationsReadNoClock() {
        noClasses()
                .that()
                .resideInAnyPackage(REPRODUCIBLE)
                .should()
                .callMethodWhere(Calls.to(System.class, "currentTimeMillis", "nanoTime"))
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.time.Clock")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.time.Instant")
                .allowEmptyShould(true)
                .check(classes);
    }

    @Test
    void computationsDrawOnlyFromOurGenerator() {
        noClasses()
                .that()
                .resideInAnyPackage(REPRODUCIBLE)
                .should()
                .callMethodWhere(Calls.to(Math.class, "random"))
                .orShould()
                .dependOnClassesThat(resideInAPackage("java.util.random.."))
                .orShould()
                .dependOnClassesThat()
                .haveNameMatching(
                        "java\\.util\\.(Random|SplittableRandom|concurrent\\.ThreadLocalRandom)|java\\.security\\.SecureRandom")
                .allowEmptyShould(true)
                .check(classes);
    }

    private static Set<String> with(Set<String> names, String... more) {
        return Stream.concat(names.stream(), Stream.of(more)).collect(Collectors.toUnmodifiableSet());
    }

    private static String inside(String name) {
        return "dev.gradus." + name + "..";
    }

    private static String[] packages(String... names) {
        return Stream.of(names).map(DependencyRuleTest::inside).toArray(String[]::new);
    }
}
