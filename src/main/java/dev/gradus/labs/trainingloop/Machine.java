package dev.gradus.labs.trainingloop;

/** What a program works on. The interpreter says which line is next; a machine does it. */
interface Machine {
    /** Samples of a pass over the data. */
    int samples();

    /**
     * Takes the next batch.
     *
     * @param pass which pass over the data, from 0
     * @param from samples of it that have been taken
     * @return samples that have been taken then
     */
    int take(int pass, int from);

    /** Whether as many batches have been taken as an update gathers. */
    boolean isFull();

    /** Does what a line says; never a loop or a condition. */
    void run(Statement statement);

    /** Whether it cannot go on. */
    boolean isStopped();
}
