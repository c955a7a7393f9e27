package dev.gradus.data.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.gradus.data.LabelledGraph;
import dev.gradus.data.Loading;
import dev.gradus.data.Mesh;
import dev.gradus.data.PointCloud;
import dev.gradus.graph.UndirectedGraph.Edge;
import dev.gradus.random.Rng;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GraphAndShapeFilesTest {
    private static final String CLUBS = "0 Mr.Hi/1 Officer/2 Mr.Hi/";

    @TempDir
    Path folder;

    private Scratch scratch;

    @BeforeEach
    void setUp() {
        scratch = new Scratch(folder);
    }

    @Test
    void graphsHaveWeightsInTheOrderOfTheirEdges() {
        LabelledGraph read = graph("# friends/2 1 4.5/0 1/", CLUBS).finished();
        assertThat(read.graph().edges()).containsExactly(new Edge(0, 1), new Edge(1, 2));
        assertThat(read.weights()).containsExactly(1, 4.5);
        assertThat(read.labels()).containsExactly(0, 1, 0);
        assertThat(read.classNames()).containsExactly("Mr.Hi", "Officer");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0 1/1 1/     | line 2: edge must join two different nodes, got 1 twice
            0 1/1 0/     | line 2: edge 1 0 must be there once, got it twice
            0 3/         | node must be a whole number in [0, 2], got "3"
            0 1 0/       | weight must be > 0, got 0
            0 1 -1/      | weight must be > 0, got -1
            0 1 NaN/     | weight must be a finite number with a decimal point, got "NaN"
            0 1 Infinity/| weight must be a finite number with a decimal point, got "Infinity"
            0 1 1e999/   | weight must be a finite number with a decimal point, got "1e999"
            0 1 0,5/     | weight must be a finite number with a decimal point, got "0,5"
            0/           | line must have 3 fields (from, to and at most a weight), got 1
            0 1 1 1/     | line must have 3 fields (from, to and at most a weight), got 4
            """)
    void wrongEdgesAreRefused(String edges, String sentence) {
        Scratch.assertRefused(() -> graph(edges, CLUBS), sentence);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0 a/2 b/     | line 3: there must be a class for node 1, got the end of the file
            0 a/0 b/     | line 2: node 0 must have one class, got a second
            0/           | line must have 2 fields (node class), got 1
            x a/         | node must be a whole number in [0, 1000000], got "x"
            """)
    void wrongClassesAreRefused(String labels, String sentence) {
        Scratch.assertRefused(() -> graph("0 1/", labels), sentence);
    }

    @ParameterizedTest
    @ValueSource(strings = {"OFF/4 1 0", "OFF4 1 0", "OFF 4 1 0", "# square/OFF # text//4 1 0"})
    void squaresAreTwoTriangles(String head) {
        Mesh read = off(head + "/0 0 0/2 0 0 # corner//2 1 0/0 1 0/4 0 1 2 3 255 0 0/")
                .finished();
        assertThat(read.triangles()).containsExactly(0, 1, 2, 0, 2, 3);
        assertThat(read.vertices()).containsExactly(0, 0, 0, 2, 0, 0, 2, 1, 0, 0, 1, 0);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            COFF/3 1 0/                            | file must begin with OFF, got "COFF"
            NOFF/3 1 0/                            | file must begin with OFF, got "NOFF"
            OFF BINARY/xx                          | must be the text version of OFF, got the binary one
            OFF/                                   | there must be the numbers of vertices, faces and edges
            OFF/3 1/                               | line must have 3 fields (numbers of vertices, faces and edges), got 2
            OFF/3 1 0/0 0 0/1 0 0/                 | line 5: there must be 3 vertices, of which 2 came, got the end
            OFF/3 2 0/0 0 0/1 0 0/0 1 0/3 0 1 2/   | there must be 2 faces, of which 1 came, got the end of the file
            OFF/3 1 0/0 0 0/1 0 0/0 1 0/2 0 1/     | number of corners must be a whole number in [3, 1000], got "2"
            OFF/3 1 0/0 0 0/1 0 0/0 1 0/3 0 1 3/   | corner must be a whole number in [0, 2], got "3"
            OFF/3 1 0/0 0 0/1 0 0/0 1 0/4 0 1 2/   | face must name 4 corners, got 3
            OFF/3 1 0/0 0 0/1 0 0/0 1 nan/3 0 1 2/ | coordinate must be a finite number with a decimal point, got "nan"
            OFF/3 1 0/0 0 0/1,5 0 0/0 1 0/3 0 1 2/ | coordinate must be a finite number with a decimal point, got "1,5"
            OFF/3 1 0/0 0 0/1 0 0/0 1 0/3 0 1 2/3 0 1 2/ | file must end after 1 faces, got more
            """)
    void wrongSurfacesAreRefused(String text, String sentence) {
        Scratch.assertRefused(() -> off(text), sentence);
    }

    @Test
    void pointsAreUniformOnTheSurface() {
        Mesh square = off("OFF/4 2 0/0 0 5/4 0 5/4 2 5/0 2 5/3 0 1 2/3 0 2 3/").finished();
        PointCloud cloud = square.sample(4000, new Rng(1));
        double[] mean = new double[3];
        for (int i = 0; i < cloud.coordinates().length; i++) {
            mean[i % 3] += cloud.coordinates()[i] / cloud.size();
        }
        assertThat(mean[0]).isCloseTo(2, within(0.1));
        assertThat(mean[1]).isCloseTo(1, within(0.05));
        assertThat(mean[2]).isCloseTo(5, within(1e-9));
        assertThat(Arrays.stream(cloud.normalised().coordinates())).allMatch(c -> Math.abs(c) <= 1);
    }

    @Test
    void cloudsAreReadLineByLine() {
        SourceFile file = scratch.file("c.xyz", "# scan\n1 2 3\n\n-1.5e1 0 .5\r\n");
        assertThat(XyzFiles.loading(file).finished().coordinates()).containsExactly(1, 2, 3, -15, 0, 0.5);
        Scratch.assertRefused(
                () -> XyzFiles.loading(scratch.file("d.xyz", "1 2\n")), "line must have 3 fields (x y z), got 2");
        Scratch.assertRefused(() -> XyzFiles.loading(scratch.file("e.xyz", "#\n")), "there must be a point");
    }

    private Loading<LabelledGraph> graph(String edges, String labels) {
        return EdgeFiles.loading(scratch.file("g/edges", lines(edges)), scratch.file("g/labels", lines(labels)));
    }

    private Loading<Mesh> off(String text) {
        return OffFiles.loading(scratch.file("s/shape.off", lines(text)));
    }

    private static String lines(String text) {
        return text.replace('/', '\n');
    }
}
