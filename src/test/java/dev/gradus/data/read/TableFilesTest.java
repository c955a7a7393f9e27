package dev.gradus.data.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.data.LabelledImages;
import dev.gradus.data.LabelledRows;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TableFilesTest {
    private static final String DIGIT = "16,8," + "0,".repeat(62);

    @TempDir
    Path folder;

    private Scratch scratch;

    @BeforeEach
    void setUp() {
        scratch = new Scratch(folder);
    }

    @Test
    void digitsOfSixteenLevelsEndAtOne() {
        LabelledImages read = OptdigitsFiles.loading(scratch.file("o.tra", DIGIT + "7\n" + DIGIT + "0\n"))
                .finished();
        double[] image = new double[64];
        read.copyImage(0, image, 0);
        assertThat(image).startsWith(1.0, 0.5, 0.0);
        assertThat(read.labels()).containsExactly(7, 0);
    }

    @Test
    void wrongDigitsAreRefused() {
        refuseDigit(DIGIT, "class must be a whole number in [0, 9], got \"\"");
        refuseDigit(DIGIT + "10", "class must be a whole number in [0, 9], got \"10\"");
        refuseDigit("17" + DIGIT.substring(2) + "1", "count must be a whole number in [0, 16], got \"17\"");
        refuseDigit("1,2,3", "line 1: line must have 65 fields (64 counts and the class), got 3");
    }

    private void refuseDigit(String line, String sentence) {
        SourceFile file = scratch.file("o.tra", line + "\n");
        Scratch.assertRefused(() -> OptdigitsFiles.loading(file), sentence);
    }

    @Test
    void flowersAreReadWithTheirSpecies() {
        String text = "5.1,3.5,1.4,0.2,Iris-setosa\n6.3,3.3,6.0,2.5,Iris-virginica\n\n";
        LabelledRows read = IrisFiles.loading(scratch.file("iris.data", text)).finished();
        assertThat(read.size()).isEqualTo(2);
        assertThat(read.value(1, 2)).isEqualTo(6.0);
        assertThat(read.labels()).containsExactly(0, 2);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            5.1,3.5,1.4,Iris-setosa      | line must have 5 fields (four lengths and the species), got 4
            5.1,3.5,1.4,0.2,setosa       | species must be Iris- and one of setosa, versicolor, virginica, got "setosa"
            5.1,3.5,1.4,0.2,Iris-rosa    | got "Iris-rosa"
            5.1,x,1.4,0.2,Iris-setosa    | sepal width (cm) must be a finite number with a decimal point, got "x"
            """)
    void wrongFlowersAreRefused(String line, String sentence) {
        SourceFile file = scratch.file("iris.data", line + "\n");
        Scratch.assertRefused(() -> IrisFiles.loading(file), sentence);
    }
}
