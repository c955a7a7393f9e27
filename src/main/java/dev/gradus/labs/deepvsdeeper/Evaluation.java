package dev.gradus.labs.deepvsdeeper;

import dev.gradus.nn.Mode;
import dev.gradus.tensor.Program;
import dev.gradus.tensor.Tensor;
import java.util.function.BooleanSupplier;

/** What a network makes of all examples and of the plane, piece by piece. Owner: one simulation. */
final class Evaluation {
    /** What a layer of filters makes of more images at once would leave the nearer caches. */
    private static final int IMAGES = 16;

    private static final int ROWS = 240;
    private static final int CELLS = Plane.SIDE * Plane.SIDE;
    private static final double LEVELS = 254;

    private final Task task;
    private final Batch piece;
    private final Program<Tensor> program;
    private final int[] numbers;
    private final byte[] picture;
    private int end;
    private int begun;
    private int done;
    private int trainWrong;
    private int testWrong;

    Evaluation(DeepNetwork network, Task task, Setup setup) {
        this.task = task;
        this.numbers = new int[piece(task.kind())];
        this.piece = new Batch(numbers.length, task, setup);
        this.program = Program.of(
                () -> network.apply(piece.inputs(), Mode.EVALUATE).logits().contiguous());
        this.picture = new byte[task.kind() == Task.Kind.POINTS ? CELLS : 0];
    }

    /**
     * Goes on until all is seen (true; the next call starts again) or it is told to pause (false).
     *
     * @param step says whether the plane is to be seen, too
     */
    boolean advance(long step, BooleanSupplier pause) {
        int cells = step % Measured.PICTURE_EVERY == 0 ? picture.length : 0;
        end = task.train().size() + task.test().size() + cells;
        while (done < end) {
            if (begun == done) {
                begin();
            }
            if (!program.advance(pause)) {
                return false;
            }
            take();
            if (done < end && pause.getAsBoolean()) {
                return false;
            }
        }
        begun = 0;
        done = 0;
        return true;
    }

    /** Examples that are looked at together. */
    static int piece(Task.Kind kind) {
        return kind == Task.Kind.COLOUR ? IMAGES : ROWS;
    }

    double trainError() {
        return (double) trainWrong / task.train().size();
    }

    double testError() {
        return (double) testWrong / task.test().size();
    }

    /** Probability of the second class at every cell of the plane, in steps of 1/254; empty if examples are no points. */
    byte[] picture() {
        return picture.clone();
    }

    /** The numbers that the bytes of a picture stand for. */
    static double probability(byte level) {
        return Byte.toUnsignedInt(level) / LEVELS;
    }

    private void begin() {
        if (done == 0) {
            trainWrong = 0;
            testWrong = 0;
        }
        int train = task.train().size();
        int tested = train + task.test().size();
        if (done < train) {
            load(task.train(), done, train - done);
        } else if (done < tested) {
            load(task.test(), done - train, tested - done);
        } else {
            int count = Math.min(numbers.length, end - done);
            piece.loadCells(done - tested, count);
        }
        begun = done + piece.count();
    }

    private void load(Examples from, int first, int left) {
        int count = Math.min(numbers.length, left);
        for (int i = 0; i < count; i++) {
            numbers[i] = first + i;
        }
        piece.load(from, numbers, count);
    }

    private void take() {
        int classes = task.kind().classes();
        int train = task.train().size();
        int tested = train + task.test().size();
        if (done < train) {
            trainWrong += piece.wrong(program.result(), classes);
        } else if (done < tested) {
            testWrong += piece.wrong(program.result(), classes);
        } else {
            paint(program.result(), done - tested);
        }
        done = begun;
    }

    private void paint(Tensor logits, int first) {
        double[] values = logits.storage().doubles();
        for (int i = 0; i < piece.count(); i++) {
            double probability = 1 / (1 + Math.exp(values[2 * i] - values[2 * i + 1]));
            picture[first + i] = (byte) Math.round(LEVELS * probability);
        }
    }
}
