package org.stemma.server.job;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How far a piece of work has come.
 *
 * @param id unique in the archive, in letters and digits
 * @param kind what is done
 * @param state how it stands
 * @param step what is being done now, in a word or two; empty before and behind all steps
 * @param done the number of things done in this step
 * @param total the number of things to do in this step, as far as it is known
 * @param added the articles that are new, in order
 * @param known the articles that were there already, in order
 * @param stories ids of the stories that these articles are in, or that changed with them
 * @param rejections inputs, or parts of inputs, that could not be read
 * @param error why it failed or was interrupted, in English; null where it did not
 * @param created when it was asked for, as in ISO 8601
 * @param finished when it ended, as in ISO 8601; null before
 */
public record Job(
        String id,
        Kind kind,
        State state,
        String step,
        int done,
        int total,
        List<Placed> added,
        List<Placed> known,
        List<String> stories,
        List<Rejected> rejections,
        @Nullable String error,
        String created,
        @Nullable String finished) {
    /** Copies the lists. */
    public Job {
        added = List.copyOf(added);
        known = List.copyOf(known);
        stories = List.copyOf(stories);
        rejections = List.copyOf(rejections);
    }

    /** What is done. */
    public enum Kind {
        /** Articles are added, and the dossiers of their stories are made. */
        ADD,
        /** The dossier of one story is made. */
        DOSSIER;

        /** Returns the name that users see. */
        @JsonValue
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** How a piece of work stands. */
    public enum State {
        /** Others are before it. */
        WAITING,
        /** It is being done. */
        RUNNING,
        /** It was done. */
        DONE,
        /** It could not be done. */
        FAILED,
        /** The server ended before it was done, and it cannot be taken up again. */
        INTERRUPTED;

        /** Returns the name that users see. */
        @JsonValue
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Returns whether nothing more will happen. */
        public boolean isEnd() {
            return this != WAITING && this != RUNNING;
        }
    }

    /**
     * An article and where it went.
     *
     * @param article the article's id
     * @param story its story's id; null where it has none
     */
    public record Placed(String article, @Nullable String story) {}

    /**
     * What could not be read.
     *
     * @param name the input as it was named
     * @param place where in it the trouble stands
     * @param reason what is wrong
     * @param mend what can be done about it
     */
    public record Rejected(String name, String place, String reason, String mend) {}

    /** Returns a piece of work that nobody has begun. */
    static Job waiting(String id, Kind kind, List<String> stories, String created) {
        return new Job(
                id, kind, State.WAITING, "", 0, 0, List.of(), List.of(), stories, List.of(), null, created, null);
    }

    Job at(String nextStep, int nextDone, int nextTotal) {
        return new Job(
                id,
                kind,
                State.RUNNING,
                nextStep,
                nextDone,
                nextTotal,
                added,
                known,
                stories,
                rejections,
                error,
                created,
                finished);
    }

    Job with(List<Placed> newlyAdded, List<Placed> there, List<String> touched, List<Rejected> refused) {
        return new Job(
                id, kind, state, step, done, total, newlyAdded, there, touched, refused, error, created, finished);
    }

    Job ended(State end, @Nullable String why, String when) {
        return new Job(id, kind, end, "", done, total, added, known, stories, rejections, why, created, when);
    }
}
