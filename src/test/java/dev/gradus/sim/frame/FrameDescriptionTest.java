package dev.gradus.sim.frame;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.gradus.sim.frame.Series.Grid;
import dev.gradus.sim.frame.Series.Points;
import dev.gradus.sim.frame.Series.Points.Column;
import dev.gradus.sim.frame.Series.Table;
import java.util.List;
import org.junit.jupiter.api.Test;

class FrameDescriptionTest {
    private static final Points POINTS =
            Points.of(new Column("x", new double[] {1, 2}), new Column("y", new double[] {0.1, Double.NaN}));
    private static final Grid GRID =
            new Grid(List.of(2, 2), new double[] {1, 2, Double.POSITIVE_INFINITY, 4}, new Grid.Domain(0, 4));
    private static final Table TABLE =
            new Table(List.of("node", "share"), List.of(List.of("a", 0.5), List.of(7L, Double.NaN)));

    @Test
    void commandLinePrintsRowsAndMatrices() throws Exception {
        assertThat(json(FrameDescription.forCommandLine(POINTS)))
                .isEqualTo("{\"columns\":[\"x\",\"y\"],\"rows\":[[1.0,0.1],[2.0,null]]}");
        assertThat(json(FrameDescription.forCommandLine(GRID)))
                .isEqualTo("{\"rows\":2,\"cols\":2,\"values\":[[1.0,2.0],[null,4.0]]}");
        assertThat(json(FrameDescription.forCommandLine(TABLE)))
                .isEqualTo("{\"columns\":[\"node\",\"share\"],\"rows\":[[\"a\",0.5],[7,null]]}");
    }

    @Test
    void pageGetsKindShapeAndDomain() throws Exception {
        assertThat(json(FrameDescription.forPage(POINTS)))
                .isEqualTo("{\"kind\":\"points\",\"columns\":[\"x\",\"y\"],\"rows\":[[1.0,0.1],[2.0,null]]}");
        assertThat(json(FrameDescription.forPage(GRID)))
                .isEqualTo("{\"kind\":\"grid\",\"shape\":[2,2],\"values\":[1.0,2.0,null,4.0],\"domain\":[0.0,4.0]}");
    }

    @Test
    void pictureStacksNestOnTheCommandLine() throws Exception {
        Grid stack = new Grid(List.of(2, 1, 2), new double[] {1, 2, 3, 4}, new Grid.Domain(0, 4));
        assertThat(json(FrameDescription.forCommandLine(stack)))
                .isEqualTo("{\"shape\":[2,1,2],\"values\":[[[1.0,2.0]],[[3.0,4.0]]]}");
    }

    @Test
    void undefinedReadoutsAreNull() throws Exception {
        assertThat(json(FrameDescription.readouts(List.of("loss[0]", "divergedAt[0]"), new double[] {5.5, Double.NaN})))
                .isEqualTo("{\"loss[0]\":5.5,\"divergedAt[0]\":null}");
    }

    private static String json(Object value) throws Exception {
        return new ObjectMapper().writeValueAsString(value);
    }
}
