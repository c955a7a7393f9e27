package dev.gradus.labs.graphdynamics;

import dev.gradus.graph.Walks;
import java.math.BigInteger;
import java.util.Arrays;

/** The vectors of all nodes after some layers, one a row: whole numbers of any size, or doubles. Never changes. */
sealed interface Outputs {
    /** Whole numbers, exact. */
    record Whole(BigInteger[][] entries) implements Outputs {
        /** Doubles hold every whole number up to here. */
        private static final BigInteger LARGEST = BigInteger.TWO.pow(53);

        @Override
        public int nodes() {
            return entries.length;
        }

        @Override
        public double at(int row, int column) {
            return entries[row][column].doubleValue();
        }

        @Override
        public String text(int row, int column) {
            return entries[row][column].toString();
        }

        @Override
        public double fits() {
            boolean all = Arrays.stream(entries)
                    .flatMap(Arrays::stream)
                    .allMatch(entry -> entry.abs().compareTo(LARGEST) < 0);
            return all ? 1 : 0;
        }
    }

    /** Doubles. */
    record Real(double[][] entries) implements Outputs {
        @Override
        public int nodes() {
            return entries.length;
        }

        @Override
        public double at(int row, int column) {
            return entries[row][column];
        }

        @Override
        public String text(int row, int column) {
            return Double.toString(entries[row][column]);
        }

        @Override
        public double fits() {
            return Double.NaN;
        }
    }

    /** Every node's own code: the identity. */
    static Outputs codes(int nodes) {
        return new Whole(Walks.ofNoEdge(nodes));
    }

    int nodes();

    double at(int row, int column);

    /** An entry with all its digits. */
    String text(int row, int column);

    /** 1 while all entries are whole numbers that a double holds, 0 from then on; not a number for doubles. */
    double fits();

    default double largest() {
        double largest = 0;
        for (int row = 0; row < nodes(); row++) {
            for (int column = 0; column < nodes(); column++) {
                largest = Math.max(largest, at(row, column));
            }
        }
        return largest;
    }

    /** All entries, row by row. */
    default double[][] doubles() {
        double[][] doubles = new double[nodes()][nodes()];
        for (int row = 0; row < nodes(); row++) {
            for (int column = 0; column < nodes(); column++) {
                doubles[row][column] = at(row, column);
            }
        }
        return doubles;
    }
}
