package dev.gradus.data.read;

import dev.gradus.data.Loading;
import dev.gradus.data.Mesh;
import dev.gradus.data.PointCloud;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Surfaces in the text version of OFF: {@code OFF}, the numbers of vertices, faces and edges, a vertex a line, a face a line;
 * faces of more than three corners become fans of triangles. A header in one line, as in ModelNet, is read too. Source:
 * Geomview manual, OFF files.
 */
public final class OffFiles {
    private static final int MOST = 4_000_000;

    private OffFiles() {}

    /**
     * A surface.
     *
     * @throws dev.gradus.data.DataException if the file is not there or its head is wrong; what else is wrong shows while
     *     loading
     */
    public static Loading<Mesh> loading(SourceFile source) {
        Lines lines = new Lines(Content.of(source), StandardCharsets.ISO_8859_1, Lines.End.ANY);
        if (!lines.nextWithContent() || !lines.text().startsWith("OFF")) {
            throw lines.fault("file must begin with OFF, got \"" + beginning(lines.text()) + "\"");
        }
        String glued = lines.text().substring("OFF".length()).strip();
        if (glued.startsWith("BINARY")) {
            throw lines.fault("file must be the text version of OFF, got the binary one");
        }
        if (glued.isEmpty() && !lines.nextWithContent()) {
            throw lines.ended("the numbers of vertices, faces and edges");
        }
        Fields counts = glued.isEmpty() ? Fields.blankSeparated(lines) : new Fields(lines, glued.split("\\s+", -1));
        counts.mustBe(3, "numbers of vertices, faces and edges").whole(2, "number of edges", 0, Integer.MAX_VALUE);
        return new Surface(
                lines, counts.whole(0, "number of vertices", 3, MOST), counts.whole(1, "number of faces", 1, MOST));
    }

    private static String beginning(String text) {
        return text.substring(0, Math.min(text.length(), 8)).replaceAll("\\P{Print}", "?");
    }

    private static final class Surface extends LineByLine<Mesh> {
        private static final long CORNER_BYTES = 12;
        private static final int MOST_CORNERS = 1000;

        private final Lines lines;
        private final int vertices;
        private final int faces;
        private final GrowingInts triangles = new GrowingInts();
        private double[] coordinates = {};
        private int readVertices;
        private int readFaces;

        Surface(Lines lines, int vertices, int faces) {
            super(CORNER_BYTES * 2 * vertices + CORNER_BYTES * faces);
            this.lines = lines;
            this.vertices = vertices;
            this.faces = faces;
        }

        @Override
        Optional<Mesh> line() {
            if (readVertices < vertices) {
                mustGoOn(vertices + " vertices, of which " + readVertices + " came");
                readVertex();
                return Optional.empty();
            }
            if (readFaces < faces) {
                mustGoOn(faces + " faces, of which " + readFaces + " came");
                readFace();
                return Optional.empty();
            }
            if (lines.nextWithContent()) {
                throw lines.fault("file must end after " + faces + " faces, got more");
            }
            return Optional.of(new Mesh(coordinates, triangles.toArray()));
        }

        private void mustGoOn(String what) {
            if (!lines.nextWithContent()) {
                throw lines.ended(what);
            }
        }

        private void readVertex() {
            if (coordinates.length == 0) {
                coordinates = new double[vertices * PointCloud.DIMENSIONS];
            }
            Fields fields = Fields.blankSeparated(lines).mustBe(PointCloud.DIMENSIONS, "x y z");
            for (int axis = 0; axis < PointCloud.DIMENSIONS; axis++) {
                coordinates[readVertices * PointCloud.DIMENSIONS + axis] = fields.real(axis, "coordinate");
            }
            readVertices++;
        }

        /** What follows the corners is a colour. */
        private void readFace() {
            Fields fields = Fields.blankSeparated(lines);
            int corners = fields.whole(0, "number of corners", 3, MOST_CORNERS);
            if (fields.count() <= corners) {
                throw lines.fault("face must name " + corners + " corners, got " + (fields.count() - 1));
            }
            int first = fields.whole(1, "corner", 0, vertices - 1);
            for (int i = 2; i < corners; i++) {
                triangles.add(first);
                triangles.add(fields.whole(i, "corner", 0, vertices - 1));
                triangles.add(fields.whole(i + 1, "corner", 0, vertices - 1));
            }
            readFaces++;
        }
    }
}
