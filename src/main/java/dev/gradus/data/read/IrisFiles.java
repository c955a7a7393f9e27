package dev.gradus.data.read;

import dev.gradus.data.LabelledRows;
import dev.gradus.data.Loading;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Fisher's irises: four lengths in centimetres and the name of the species a line, commas between them. Source: R. A. Fisher,
 * "The Use of Multiple Measurements in Taxonomic Problems", Annals of Eugenics 7 (1936), 179–188.
 */
public final class IrisFiles extends LineByLine<LabelledRows> {
    private static final List<String> COLUMNS =
            List.of("sepal length (cm)", "sepal width (cm)", "petal length (cm)", "petal width (cm)");
    private static final String PREFIX = "Iris-";
    private static final List<String> SPECIES = List.of("setosa", "versicolor", "virginica");
    private static final long USUAL_BYTES = 150 * 36;

    private final Lines lines;
    private final List<Double> values = new ArrayList<>();
    private final GrowingInts labels = new GrowingInts();

    private IrisFiles(Lines lines) {
        super(USUAL_BYTES);
        this.lines = lines;
    }

    /**
     * All flowers.
     *
     * @throws dev.gradus.data.DataException if the file is not there; what else is wrong shows while loading
     */
    public static Loading<LabelledRows> loading(SourceFile source) {
        return new IrisFiles(new Lines(Content.of(source), StandardCharsets.US_ASCII, Lines.End.ANY));
    }

    @Override
    Optional<LabelledRows> line() {
        if (!lines.next()) {
            double[] rows = values.stream().mapToDouble(Double::doubleValue).toArray();
            return Optional.of(new LabelledRows(COLUMNS, rows, labels.toArray(), SPECIES));
        }
        if (!lines.text().isEmpty()) {
            readFlower();
        }
        return Optional.empty();
    }

    private void readFlower() {
        Fields fields = Fields.separated(lines, ",").mustBe(COLUMNS.size() + 1, "four lengths and the species");
        for (int column = 0; column < COLUMNS.size(); column++) {
            values.add(fields.real(column, COLUMNS.get(column)));
        }
        String name = fields.text(COLUMNS.size());
        int species = name.startsWith(PREFIX) ? SPECIES.indexOf(name.substring(PREFIX.length())) : -1;
        if (species < 0) {
            throw lines.fault("species must be " + PREFIX + " and one of " + String.join(", ", SPECIES) + ", got \""
                    + name + "\"");
        }
        labels.add(species);
    }
}
