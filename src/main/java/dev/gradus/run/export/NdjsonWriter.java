package dev.gradus.run.export;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.gradus.sim.Ending;
import dev.gradus.sim.Lab;
import dev.gradus.sim.LabDescription;
import dev.gradus.sim.frame.Frame;
import dev.gradus.sim.parameter.ParameterValues;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** One JSON object a line, numbers at full double precision; undefined ones are null. */
final class NdjsonWriter implements RunWriter {
    /** Would otherwise send every line on its own. */
    private static final ObjectMapper JSON = JsonMapper.builder()
            .disable(SerializationFeature.FLUSH_AFTER_WRITE_VALUE)
            .build();

    private final Export export;
    private final JsonGenerator json;
    private final List<String> names;

    NdjsonWriter(Export export, OutputStream out) throws IOException {
        this.export = export;
        this.json = JSON.createGenerator(out);
        this.json.setRootValueSeparator(null);
        this.names = export.lab().layout(export.values()).names();
    }

    @Override
    public void begin() throws IOException {
        Lab lab = export.lab();
        ParameterValues values = export.values();
        json.writeStartObject();
        json.writeStringField("lab", lab.id().value());
        json.writePOJOField("parameters", values.json());
        json.writeNumberField("seed", export.key().seed());
        json.writeStringField("unit", lab.info().stepName());
        if (!export.key().changes().isEmpty()) {
            json.writePOJOField("changes", export.key().changes());
        }
        for (Map.Entry<String, Object> labels :
                LabDescription.dimensions(lab.dimensions(values)).entrySet()) {
            json.writePOJOField(labels.getKey(), labels.getValue());
        }
        endLine();
    }

    @Override
    public void step(Frame frame, double[] readouts) throws IOException {
        json.writeStartObject();
        json.writeNumberField("step", frame.step());
        writeReadouts(readouts);
        json.writePOJOField("series", export.series().of(frame));
        endLine();
    }

    @Override
    public void end(Outcome outcome, Ending ending, Last last) throws IOException {
        json.writeStartObject();
        json.writeStringField("ended", outcome.name().toLowerCase(Locale.ROOT));
        json.writeNumberField("step", last.step());
        writeReadouts(last.readouts());
        if (!ending.equals(Ending.NONE)) {
            json.writeStringField("reason", ending.what());
        }
        endLine();
    }

    @Override
    public void flush() throws IOException {
        json.flush();
    }

    private void writeReadouts(double[] readouts) throws IOException {
        json.writeObjectFieldStart("readouts");
        for (int i = 0; i < readouts.length; i++) {
            json.writeFieldName(names.get(i));
            if (Double.isFinite(readouts[i])) {
                json.writeNumber(readouts[i]);
            } else {
                json.writeNull();
            }
        }
        json.writeEndObject();
    }

    private void endLine() throws IOException {
        json.writeEndObject();
        json.writeRaw('\n');
    }
}
