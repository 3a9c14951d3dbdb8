package org.stemma;

/** Hears how far a run has come; called from the thread that runs it. */
@FunctionalInterface
public interface Progress {
    /** Hears nothing. */
    Progress NONE = (stage, done, total) -> {};

    /**
     * Hears of one step.
     *
     * @param stage what is being done, in a word or two
     * @param done the number of things done, from 0 to {@code total}
     * @param total the number of things to do, as far as it is known: a collection tells its articles only as it is read
     */
    void step(String stage, int done, int total);

    /** Hears, before work that is done once on a machine, what it is and how long it takes: a sentence for a person. */
    default void notice(String sentence) {}
}
