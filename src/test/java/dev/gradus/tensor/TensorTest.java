package dev.gradus.tensor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class TensorTest {
    private final Tensor matrix = Tensor.constant(Shape.of(2, 3), 1, 2, 3, 4, 5, 6);

    @Test
    void transposeSharesItsEntries() {
        double[] values = {1, 2, 3, 4};
        Tensor transposed = Views.transpose(Tensor.variable(Shape.of(2, 2), values));
        values[1] = 20;

        assertThat(transposed.get(1, 0)).isEqualTo(20);
        assertThat(transposed.toArray()).containsExactly(1, 3, 20, 4);
    }

    @Test
    void numberOfValuesMustFitTheShape() {
        assertThatThrownBy(() -> Tensor.constant(Shape.of(2, 3), 1, 2)).hasMessageContaining("6 values, got 2");
    }

    @Test
    void sizesMustBePositive() {
        assertThatThrownBy(() -> Shape.of(2, 0)).hasMessageContaining("sizes must be ≥ 1, got [2, 0]");
    }

    @Test
    void onlySingleEntriesAreItems() {
        assertThat(Tensor.scalar(3).item()).isEqualTo(3);
        assertThatThrownBy(matrix::item).isInstanceOf(ShapeException.class);
    }

    @Test
    void productsThatDoNotFitNameBothShapesAndANextStep() {
        assertThatThrownBy(() -> Products.matmul(matrix, matrix))
                .isInstanceOf(ShapeException.class)
                .hasMessage("matmul of [2, 3] and [2, 3] is not defined: the inner sizes 3 and 2 must be equal; "
                        + "try a transpose");
    }

    @Test
    void sumsThatDoNotFitNameBothShapes() {
        assertThatThrownBy(() -> Arithmetic.add(matrix, Tensor.constant(Shape.of(2), 1, 2)))
                .isInstanceOf(ShapeException.class)
                .hasMessageStartingWith("add of [2, 3] and [2] is not defined");
    }

    @Test
    void transposedProductsAgreeWithPlainOnes() {
        Tensor other = Tensor.constant(Shape.of(3, 2), 1, -1, 0.5, 2, 3, 0);
        Tensor product = Products.matmul(matrix, other);
        Tensor swapped = Products.matmul(Views.transpose(other), Views.transpose(matrix));

        assertThat(product.toArray()).containsExactly(11, 3, 24.5, 6);
        assertThat(Views.transpose(swapped).toArray()).containsExactly(product.toArray());
    }

    @Test
    void sparseProductsAgreeWithDenseOnes() {
        Tensor dense = Tensor.constant(Shape.of(3, 2), 0, -1, 0, 0, 3, 0);
        SparseMatrix sparse = SparseMatrix.of(dense);

        assertThat(sparse.dense().toArray()).containsExactly(dense.toArray());
        assertThat(Products.matmul(sparse, matrix).toArray())
                .containsExactly(Products.matmul(dense, matrix).toArray());
        assertThat(Products.matmul(sparse.transposed(), Products.matmul(sparse, matrix))
                        .shape())
                .isEqualTo(Shape.of(2, 3));
    }

    @Test
    void softmaxRowsSumToOne() {
        double[] logProbabilities = Likelihood.logSoftmax(Tensor.constant(Shape.of(2, 2), 1000, 1001, -3, 5))
                .toArray();

        assertThat(Math.exp(logProbabilities[0]) + Math.exp(logProbabilities[1]))
                .isCloseTo(1, within(1e-15));
        assertThat(Math.exp(logProbabilities[2]) + Math.exp(logProbabilities[3]))
                .isCloseTo(1, within(1e-15));
    }

    @Test
    void sigmoidHoldsAtBothEnds() {
        assertThat(Activations.sigmoid(Tensor.constant(Shape.of(3), -1000, 0, 1000))
                        .toArray())
                .containsExactly(0, 0.5, 1);
    }
}
