package dev.gradus.app.bench.serve;

import dev.gradus.random.Rng;
import dev.gradus.sim.parameter.Real;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Students of one class. They arrive within some seconds; now and then one pauses, makes a step, changes a parameter, or
 * goes away and comes back. Used by one thread; what students do later happens on the clock's.
 */
final class Classroom {
    private static final double REST_SECONDS = 1;
    private static final double AWAY_SECONDS = 2;

    /** A student and the work he sits at. */
    private record Desk(Student student, Work work) {}

    private final List<Desk> desks = new ArrayList<>();
    private final List<Desk> gone = new ArrayList<>();
    private final SchoolSite site;
    private final Findings findings;
    private final ScheduledExecutorService clock;
    private final Rng rng = new Rng(1);

    Classroom(SchoolSite site, Findings findings, ScheduledExecutorService clock) {
        this.site = site;
        this.findings = findings;
        this.clock = clock;
    }

    /** Lets students come, evenly over {@code seconds}; work is given in turn. */
    void fill(int students, List<Work> works, double seconds) {
        for (int i = 0; i < students; i++) {
            Work work = works.get(i % works.size());
            Student student = new Student(site, work.reference(), findings);
            desks.add(new Desk(student, work));
            later(seconds * i / students, () -> student.arrive(work));
        }
    }

    /** Lets the class work; every student does something else than watch about once in {@code every} seconds. */
    void work(double seconds, double every) throws InterruptedException {
        int acts = (int) Math.round(seconds / every * desks.size());
        for (int act = 0; act < acts; act++) {
            Desk desk = desks.get((int) rng.integer(0, desks.size()));
            Runnable doing = act(desk);
            later(seconds * act / acts, doing);
        }
        watch(seconds);
    }

    /** Lets the class watch. */
    void watch(double seconds) throws InterruptedException {
        CountDownLatch bell = new CountDownLatch(1);
        later(seconds, bell::countDown);
        bell.await();
    }

    /** Everybody pauses and leaves. */
    void goHome() {
        for (Desk desk : desks) {
            later(2 * REST_SECONDS, desk.student()::pause); // what was begun before has come to its end
            later(3 * REST_SECONDS, desk.student()::vanish);
        }
    }

    /** A share of the students is killed: their sockets end without a word, and they do not come back. */
    void lose(double share) {
        for (int i = (int) (share * desks.size()); i > 0; i--) {
            Desk lost = desks.removeLast();
            lost.student().vanish();
            gone.add(lost);
        }
    }

    List<Student> present() {
        return desks.stream().map(Desk::student).toList();
    }

    long curveFaults() {
        return desks.stream().mapToLong(desk -> desk.student().curveFaults()).sum()
                + gone.stream().mapToLong(desk -> desk.student().curveFaults()).sum();
    }

    private Runnable act(Desk desk) {
        Student student = desk.student();
        return switch ((int) rng.integer(0, 6)) {
            case 0 -> () -> goAway(student);
            case 1 -> change(desk);
            case 2 -> () -> stepOnce(desk);
            default ->
                () -> {
                    student.pause();
                    later(REST_SECONDS, student::play);
                };
        };
    }

    private void goAway(Student student) {
        student.vanish();
        later(AWAY_SECONDS, student::comeBack);
    }

    private Runnable change(Desk desk) {
        return desk.work()
                .liveNumber()
                .map(number -> {
                    String value = drawn(number);
                    return (Runnable) () -> desk.student().set(number.name(), value);
                })
                .orElse(() -> {}); // this lab has nothing to change
    }

    private void stepOnce(Desk desk) {
        Student student = desk.student();
        student.pause();
        later(REST_SECONDS, () -> student.step(desk.work().lab().info().stepName()));
        later(2 * REST_SECONDS, student::play);
    }

    /** Somewhat below the default: nothing is said to diverge because of it. */
    private String drawn(Real number) {
        return number.print(Math.max(number.min(), number.initial() * rng.uniform(0.5, 1)));
    }

    private void later(double seconds, Runnable what) {
        var _ = clock.schedule(what, Math.round(seconds * 1e9), TimeUnit.NANOSECONDS);
    }
}
