package dev.gradus.labs.trainingloop;

import dev.gradus.sim.parameter.Option;
import dev.gradus.sim.parameter.Sequence.Kind;
import dev.gradus.sim.parameter.Sequence.Word;
import java.util.Arrays;
import java.util.List;

/** A line of a training loop. */
enum Statement {
    EPOCH("epoch", "for epoch in range(epochs):", Kind.GROUP),
    BATCH("batch", "for x, y in batches:", Kind.GROUP),
    EVERY("every", "if batch % accumulation == 0:", Kind.GROUP),
    TRAIN_MODE("trainMode", "model.train()", Kind.LINE),
    ZERO_GRADIENT("zeroGradient", "optimizer.zero_grad()", Kind.LINE),
    FORWARD("forward", "logits = model(x)", Kind.LINE),
    SOFTMAX("softmax", "logits = softmax(logits)", Kind.LINE),
    LOSS("loss", "loss = cross_entropy(logits, y)", Kind.LINE),
    DIVIDE("divide", "loss = loss / accumulation", Kind.LINE),
    BACKWARD("backward", "loss.backward()", Kind.LINE),
    CLIP("clip", "clip_grad_norm(model, bound)", Kind.LINE),
    STEP("step", "optimizer.step()", Kind.LINE),
    SCHEDULER_STEP("schedulerStep", "scheduler.step()", Kind.LINE),
    LOG("log", "log(loss)", Kind.LINE),
    EVALUATE("evaluate", "model.eval(); test(model)", Kind.LINE);

    private final String id;
    private final String code;
    private final Kind kind;

    Statement(String id, String code, Kind kind) {
        this.id = id;
        this.code = code;
        this.kind = kind;
    }

    /** The statement of a word of the parameter. */
    static Statement of(String id) {
        return Arrays.stream(values())
                .filter(statement -> statement.id.equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("statement must be one of the lab's, got " + id));
    }

    /** The vocabulary of programs. */
    static List<Word> words() {
        return Arrays.stream(values())
                .map(statement -> new Word(new Option(statement.id, statement.code), statement.kind))
                .toList();
    }

    String id() {
        return id;
    }

    /** As it stands in the program. */
    String code() {
        return code;
    }

    /** Whether it is done again and again: everything else in a group is done once, or not at all. */
    boolean isLoop() {
        return this == EPOCH || this == BATCH;
    }
}
