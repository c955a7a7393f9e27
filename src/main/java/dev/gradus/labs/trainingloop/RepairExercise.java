package dev.gradus.labs.trainingloop;

import dev.gradus.sim.exercise.Answer.RunAnswer;
import dev.gradus.sim.exercise.Exercise;
import dev.gradus.sim.exercise.Form;
import dev.gradus.sim.exercise.Numerals;
import dev.gradus.sim.exercise.Question;
import dev.gradus.sim.exercise.Verdict;
import dev.gradus.sim.exercise.Verdict.Finding;
import dev.gradus.sim.key.RunKey;
import dev.gradus.sim.parameter.Param;
import dev.gradus.sim.parameter.ParameterValues;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Repair a case: the run handed in must be the repaired one, batch by batch. */
record RepairExercise(Repair repair) {
    private static final int EPOCHS = 4;
    private static final double EQUAL = 1e-9;

    /** Lines of four epochs, without and with accumulation. */
    private static final long SHORT = 360;

    private static final long LONG = 1_300;

    Exercise<RunAnswer> exercise() {
        BrokenCase broken = repair.broken();
        String id = "repair-" + broken.id().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
        return new Exercise<>(id, "Repair: " + broken.label(), 2, RunAnswer.class, _ -> ask());
    }

    private Question<RunAnswer> ask() {
        return new Question<>(
                "<p>Choose “" + repair.broken().label() + "” and let it run. " + repair.symptom() + "</p><p>"
                        + repair.question() + " Repair it, and hand in the repaired run after four epochs or more.</p>",
                new Form.RunForm(),
                this::grade,
                List.of(run(repair.broken().repair())),
                repair.wrong().stream().map(this::run).toList(),
                List.of(
                        "Step line by line through the first two batches, and say at each line what the gradient holds.",
                        "Let it run again and watch the lengths of gradient and update beside those of the repaired program."),
                List.of());
    }

    private RunAnswer run(Map<String, String> changes) {
        boolean isLong = repair.broken().settings().containsKey("accumulation");
        RunKey key = RunKey.of(TrainingLoopLab.ID, repair.with(changes), 0);
        return new RunAnswer(key, isLong ? LONG : SHORT, Map.of());
    }

    private Verdict grade(RunAnswer answer) {
        if (!answer.key().lab().equals(TrainingLoopLab.ID)) {
            return Verdict.wrong("That is a run of another lab: hand in one of this page.");
        }
        ParameterValues values = LoopParameters.SCHEMA
                .read(answer.key().upTo(answer.step()).parametersAfter(answer.step()))
                .values();
        if (Setup.of(values).broken() != repair.broken()) {
            return Verdict.wrong(
                    "That is another case: choose “" + repair.broken().label() + "” and repair it.");
        }
        List<Finding> findings = new ArrayList<>(settings(values));
        findings.addAll(program(values));
        findings.add(trained(answer));
        findings.add(followed(answer));
        return new Verdict(findings.stream().allMatch(Finding::met) ? 1 : 0, findings);
    }

    /** Parameters that are not those of the repair. */
    private List<Finding> settings(ParameterValues values) {
        Map<String, String> given = values.printed();
        Map<String, String> wanted = LoopParameters.SCHEMA
                .read(repair.with(repair.broken().repair()))
                .values()
                .printed();
        List<Finding> findings = new ArrayList<>();
        for (Param<?> parameter : LoopParameters.SCHEMA.parameters()) {
            String name = parameter.name();
            boolean isSame = given.getOrDefault(name, "").equals(wanted.get(name));
            if (!isSame && !name.equals(LoopParameters.PROGRAM.name())) {
                findings.add(new Finding(
                        false, setting(parameter, given.getOrDefault(name, ""), wanted.getOrDefault(name, ""))));
            }
        }
        return findings;
    }

    private String setting(Param<?> parameter, String given, String wanted) {
        boolean isCause = repair.broken().repair().containsKey(parameter.name());
        boolean isAsOpened = given.equals(repair.broken().settings().get(parameter.name()));
        return isCause && isAsOpened
                ? "“%s” is still %s: that is what is wrong here."
                        .formatted(parameter.spec().label(), given)
                : "“%s” is %s and was %s: that changes the symptom, not its cause. Put it back."
                        .formatted(parameter.spec().label(), given, wanted);
    }

    private List<Finding> program(ParameterValues values) {
        Setup setup = Setup.of(values);
        DryRun dryRun = DryRun.of(setup, Live.of(values));
        List<Finding> findings = new ArrayList<>();
        dryRun.faults().forEach(fault -> findings.add(new Finding(false, fault.message())));
        if (findings.isEmpty()) {
            findings.add(new Finding(true, "Every batch's gradient is used once, by the update it belongs to."));
        }
        return findings;
    }

    private static Finding trained(RunAnswer answer) {
        double epoch = answer.readouts().getOrDefault("epoch", 0.0);
        return epoch >= EPOCHS
                ? new Finding(true, "It ran for four epochs.")
                : new Finding(false, "Let it run to the end of epoch 4: it stands at " + Numerals.print(epoch) + ".");
    }

    private static Finding followed(RunAnswer answer) {
        double distance = answer.readouts().getOrDefault("weightDistance", Double.NaN);
        return distance <= EQUAL
                ? new Finding(true, "Its weights are those of the repaired program.")
                : new Finding(
                        false,
                        "Its weights are " + Numerals.print(distance) + " away from those of the repaired program: "
                                + why(answer));
    }

    /** A setting that was mended on the way leaves what the steps before it did. */
    private static String why(RunAnswer answer) {
        return answer.key().changes().stream()
                .filter(change -> change.step() > 0 && change.step() < answer.step())
                .findFirst()
                .map(change -> "a setting was changed after line " + change.step()
                        + ". Reset, set it before the first line, and let the run begin anew.")
                .orElse("something is still different.");
    }
}
