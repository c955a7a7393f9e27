package dev.gradus.data.read;

import dev.gradus.data.Loading;
import dev.gradus.data.PointCloud;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** Point clouds as text: {@code x y z} a line; # begins a comment. */
public final class XyzFiles extends LineByLine<PointCloud> {
    private static final long USUAL_BYTES = 1 << 18;
    private static final int MOST_NUMBERS = 30_000_000;

    private final Lines lines;
    private double[] coordinates = new double[1 << 10];
    private int filled;

    private XyzFiles(Lines lines) {
        super(USUAL_BYTES);
        this.lines = lines;
    }

    /**
     * A cloud of at least one point.
     *
     * @throws dev.gradus.data.DataException if the file is not there; what else is wrong shows while loading
     */
    public static Loading<PointCloud> loading(SourceFile source) {
        return new XyzFiles(new Lines(Content.of(source), StandardCharsets.ISO_8859_1, Lines.End.ANY));
    }

    @Override
    Optional<PointCloud> line() {
        if (!lines.nextWithContent()) {
            if (filled == 0) {
                throw lines.ended("a point");
            }
            return Optional.of(new PointCloud(Arrays.copyOf(coordinates, filled)));
        }
        Fields fields = Fields.blankSeparated(lines).mustBe(PointCloud.DIMENSIONS, "x y z");
        if (filled > MOST_NUMBERS) {
            throw lines.fault("there must be at most " + MOST_NUMBERS / PointCloud.DIMENSIONS + " points, got more");
        }
        if (filled + PointCloud.DIMENSIONS > coordinates.length) {
            coordinates = Arrays.copyOf(coordinates, coordinates.length * 2);
        }
        for (int axis = 0; axis < PointCloud.DIMENSIONS; axis++) {
            coordinates[filled++] = fields.real(axis, "coordinate");
        }
        return Optional.empty();
    }
}
