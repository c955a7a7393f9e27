package dev.gradus.labs.trainingloop;

import static dev.gradus.labs.trainingloop.Programs.loop;

import java.util.List;

/** The cases with their symptoms, and repairs that do not repair them. */
final class Repairs {
    static final List<Repair> ALL = List.of(
            Repair.of(
                            BrokenCase.NEVER_ZEROED,
                            "The loss falls at first, then swings ever wider; the gradient grows from update to update.",
                            "What is in the gradient when the optimiser steps for the tenth time?")
                    .not("learningRate", "0.01")
                    .not(loop("forward.loss.backward.zeroGradient.step"))
                    .not("epoch(trainMode.zeroGradient.batch(forward.loss.backward.step).evaluate.log)"),
            Repair.of(
                            BrokenCase.ZEROED_BEFORE_STEP,
                            "The loss stays where it began, and no update moves the weights.",
                            "What does the optimiser find when it steps?")
                    .not("learningRate", "10")
                    .not(loop("forward.loss.backward.step"))
                    .not(loop("forward.loss.step.backward.zeroGradient")),
            Repair.of(
                            BrokenCase.STEP_BEFORE_BACKWARD,
                            "It learns, and nearly as well; but the first update moves nothing, and every later one comes a batch late.",
                            "Whose gradient does the optimiser use?")
                    .not(loop("zeroGradient.forward.loss.step.backward"))
                    .not(loop("forward.loss.step.backward")),
            Repair.of(
                            BrokenCase.ZERO_AFTER_FORWARD,
                            "No symptom shows: the two curves are one.",
                            "Which lines look at the gradient, and is there anything to repair?")
                    .not(loop("forward.loss.backward.zeroGradient.step"))
                    .not(loop("forward.loss.backward.step")),
            Repair.of(
                            BrokenCase.NO_DIVISION,
                            "Every update is four times as long as it should be, and the loss hardly falls.",
                            "A gradient that was added up over four batches: of which loss is it the gradient?")
                    .not("learningRate", "0.125")
                    .not(loop("forward.loss.divide.backward.step.zeroGradient"))
                    .not(loop("forward.divide.loss.backward.every(step.zeroGradient)")),
            Repair.of(
                            BrokenCase.LAST_ACCUMULATION_LOST,
                            "Two updates an epoch where there should be three: twelve batches are five, five, and two that nobody uses.",
                            "What becomes of the gradient of the last two batches?")
                    .not("epoch(trainMode." + Programs.ACCUMULATING + ".evaluate.log)")
                    .not("accumulation", "4")
                    .not(
                            "epoch(trainMode.zeroGradient.batch(forward.loss.divide.backward.step.zeroGradient).evaluate.log)"),
            Repair.of(
                            BrokenCase.SOFTMAX_TWICE,
                            "The loss falls, but slowly, and cannot come below 0.55 however sure the network is.",
                            "How large can the softmax of three probabilities be?")
                    .not("learningRate", "1")
                    .not(loop("zeroGradient.forward.loss.softmax.backward.step")),
            Repair.of(
                            BrokenCase.LEARNING_RATE_TOO_BIG,
                            "The loss jumps and stays above that of guessing; every update is as long as the weights themselves.",
                            "By what factor are the first updates too long?")
                    .not("optimizer", "momentum")
                    .not("batchSize", "128"),
            Repair.of(
                            BrokenCase.EVAL_MODE,
                            "The first epoch is like the repaired one. Then loss and gradient run away.",
                            "In which mode is the network after the first evaluation?")
                    .not("learningRate", "0.1")
                    .not("trainMode.epoch(evaluate." + Programs.BATCHES + ".log)"),
            Repair.of(
                            BrokenCase.SORTED_BY_CLASS,
                            "The loss falls while one class lasts and leaps at the next; test accuracy stays near that of guessing.",
                            "What does one batch tell about the two other classes?")
                    .not("learningRate", "0.01")
                    .not("batchSize", "64"),
            Repair.of(
                            BrokenCase.LABELS_PERMUTED,
                            "Training goes on as if the data were sorted, and the test accuracy is that of guessing.",
                            "Whose label does each input get?")
                    .not("dataOrder", "sorted")
                    .not("learningRate", "0.01"),
            Repair.of(
                            BrokenCase.STALE_GRADIENT,
                            "In the first epoch nothing moves. From the second on every epoch marches straight on along one gradient.",
                            "How often is a gradient computed, and how often is it used?")
                    .not("epoch(trainMode.batch(forward.loss.backward.step).zeroGradient.evaluate.log)")
                    .not("learningRate", "0.01"),
            Repair.of(
                            BrokenCase.OSCILLATOR,
                            "The weight swings through the minimum for ever: both roots lie on the unit circle.",
                            "Which term of the recursion remembers the earlier gradients?")
                    .not("learningRate", "0.001")
                    .not("epoch(batch(forward.loss.backward.zeroGradient.step))"),
            Repair.of(
                            BrokenCase.SCHEDULER_PER_BATCH,
                            "The loss falls for a few epochs and then stands still: updates shrink towards nothing.",
                            "What is left of the learning rate after ten epochs?")
                    .not("rateDecay", "1")
                    .not("epoch(trainMode.batch(zeroGradient.forward.loss.backward.schedulerStep.step).evaluate.log)"),
            Repair.of(
                            BrokenCase.STEP_OUTSIDE_LOOP,
                            "One update an epoch, and the loss falls twelve times as slowly.",
                            "How many of the twelve gradients are used?")
                    .not("learningRate", "1")
                    .not("epoch(trainMode.batch(forward.loss.backward).step.zeroGradient.evaluate.log)"),
            Repair.of(
                            BrokenCase.CLIP_TOO_LATE,
                            "Updates are longer than learning rate times bound allows, as if there were no bound.",
                            "Which gradient has the bound when the optimiser steps?")
                    .not("clipping", "0.05")
                    .not(loop("zeroGradient.forward.loss.clip.backward.step")));

    private Repairs() {}
}
