package dev.gradus.tensor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.gradus.tensor.ComputationGraph.Link;
import dev.gradus.tensor.ComputationGraph.Node;
import java.util.List;
import org.junit.jupiter.api.Test;

class ComputationGraphTest {
    private final Tensor w = Tensor.variable(Shape.of(2, 2), 1, 2, 3, 4);
    private final Tensor b = Tensor.constant(Shape.of(2), 5, 6);

    @Test
    void operandsComeBeforeResults() {
        Tensor y = Activations.tanh(Arithmetic.multiply(w, w));
        ComputationGraph graph = ComputationGraph.of(Arithmetic.add(y, b));

        assertThat(graph.nodes())
                .extracting(Node::operation)
                .containsExactly("variable", "multiply", "tanh", "constant", "add");
        assertThat(graph.nodes()).extracting(Node::index).containsExactly(0, 1, 2, 3, 4);
        assertThat(graph.links())
                .containsExactly(
                        new Link(0, 1, 0), new Link(0, 1, 1), new Link(1, 2, 0), new Link(2, 4, 0), new Link(3, 4, 1));
    }

    @Test
    void viewsAndCopiesSaySo() {
        Tensor column = Views.expandDims(b, 1);
        ComputationGraph graph = ComputationGraph.of(Arithmetic.multiply(Views.transpose(w), column));

        assertThat(graph.nodes())
                .extracting(Node::operation, Node::role)
                .containsExactly(
                        tuple("variable", Tensor.Role.VARIABLE),
                        tuple("transpose", Tensor.Role.VIEW),
                        tuple("copy", Tensor.Role.COPY),
                        tuple("constant", Tensor.Role.CONSTANT),
                        tuple("expand dims", Tensor.Role.VIEW),
                        tuple("expand", Tensor.Role.COPY),
                        tuple("multiply", Tensor.Role.RESULT));
        assertThat(graph.nodes().getLast().shape()).isEqualTo(Shape.of(2, 2));
    }

    @Test
    void gradientsHangOnTheSameNodesAsTheirResults() {
        Tensor y = Activations.tanh(w);
        Tensor both = Joins.stack(
                0, y, Autograd.gradients(Reductions.sum(y), List.of(w)).of(w));

        assertThat(ComputationGraph.of(both).nodes())
                .extracting(Node::operation)
                .containsOnlyOnce("tanh");
    }

    @Test
    void depthIsNoLimit() {
        Tensor y = w;
        for (int i = 0; i < 50_000; i++) {
            y = Arithmetic.scale(y, 1);
        }

        assertThat(ComputationGraph.of(y).nodes()).hasSize(50_001);
    }
}
