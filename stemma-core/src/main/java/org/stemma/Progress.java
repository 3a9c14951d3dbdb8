package org.stemma;

/** Is told how far long work has come. Called from one thread, often; it returns at once. */
@FunctionalInterface
public interface Progress {
    /**
     * Tells one step.
     *
     * @param stage what is being done, for a person
     * @param done how many of the stage's things are done
     * @param total how many there are, at least {@code done}
     */
    void step(String stage, int done, int total);
}
