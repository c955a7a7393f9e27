package dev.gradus.run.export;

import dev.gradus.sim.Ending;
import dev.gradus.sim.frame.Frame;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Readouts as a table: a heading, a row a printed step, the last step's row at the end. Undefined numbers are empty cells. */
final class CsvWriter implements RunWriter {
    private final List<String> names;
    private final Writer out;
    private long lastPrinted = -1;

    CsvWriter(Export export, OutputStream out) {
        this.names = export.lab().layout(export.values()).names();
        this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    }

    @Override
    public void begin() throws IOException {
        out.write("step");
        for (String name : names) {
            out.write(name.contains(",") ? ",\"" + name + "\"" : "," + name);
        }
        out.write('\n');
    }

    @Override
    public void step(Frame frame, double[] readouts) throws IOException {
        row(frame.step(), readouts);
    }

    @Override
    public void end(Outcome outcome, Ending ending, Last last) throws IOException {
        if (last.step() != lastPrinted) {
            row(last.step(), last.readouts());
        }
    }

    @Override
    public void flush() throws IOException {
        out.flush();
    }

    private void row(long step, double[] readouts) throws IOException {
        out.write(Long.toString(step));
        for (double value : readouts) {
            out.write(',');
            out.write(Double.isFinite(value) ? Double.toString(value) : "");
        }
        out.write('\n');
        lastPrinted = step;
    }
}
