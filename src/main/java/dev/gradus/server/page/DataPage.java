package dev.gradus.server.page;

import dev.gradus.course.progress.Standing;
import dev.gradus.run.RunSession;
import dev.gradus.sim.Lab;
import dev.gradus.sim.exercise.Exercise;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What is kept of a visitor, for himself to read. */
public record DataPage(Shell shell, List<Answered> answered, List<Kept> runs) {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    /** One variant of an exercise that was answered. */
    public record Answered(String lab, String exercise, String points, int attempts, String last) {}

    /** A run that the server keeps. */
    public record Kept(String address, String lab, String state) {}

    static DataPage of(Shell shell, List<Lab> labs, Kit kept) {
        return new DataPage(
                shell,
                kept.standings().stream()
                        .map(standing -> answered(labs, standing))
                        .toList(),
                kept.runs().stream().map(DataPage::run).toList());
    }

    /** All that is kept. */
    public record Kit(List<Standing> standings, List<RunSession> runs) {}

    /** Whether nothing is kept but the cookie. */
    public boolean isEmpty() {
        return answered.isEmpty() && runs.isEmpty();
    }

    /** An exercise that no longer exists is shown by its name. */
    private static Answered answered(List<Lab> labs, Standing standing) {
        Optional<Lab> lab = labs.stream()
                .filter(candidate -> candidate.id().equals(standing.variant().lab()))
                .findFirst();
        String exercise = lab.stream()
                .flatMap(found -> found.exercises().stream())
                .filter(candidate -> candidate.id().equals(standing.variant().exercise()))
                .<String>map(Exercise::title)
                .findFirst()
                .orElse(standing.variant().exercise());
        return new Answered(
                lab.map(found -> found.info().title())
                        .orElse(standing.variant().lab().value()),
                exercise,
                Numbers.compact(standing.points()),
                standing.attempts(),
                DAY.format(standing.answeredAt()));
    }

    private static Kept run(RunSession run) {
        return new Kept(
                "/runs/" + run.id(),
                run.lab().info().title(),
                run.status().state().name().toLowerCase(Locale.ROOT)
                        + run.moment()
                                .map(moment -> " at step " + Numbers.grouped(moment.step()))
                                .orElse(""));
    }
}
