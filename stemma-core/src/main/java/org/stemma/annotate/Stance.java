package org.stemma.annotate;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * What a cue tells of how a source stands to the content.
 *
 * @param act what the source does with it
 * @param polarity whether the cue says that this was done, or that it was not: "did not say"
 */
public record Stance(Act act, Polarity polarity) {
    /** Said, and nothing more is known. */
    public static final Stance ASSERTED = new Stance(Act.ASSERTED, Polarity.AFFIRMED);

    /** What a source does with a content. Which words tell it stands in the language packs. */
    public enum Act {
        /** Says that it is so. */
        @JsonProperty("asserted")
        ASSERTED,
        /** Says that it is so, and the report keeps its distance: "claimed". */
        @JsonProperty("claimed")
        CLAIMED,
        /** Says that it is not so: "denied". */
        @JsonProperty("denied")
        DENIED,
        /** Is said to say so: "reportedly". */
        @JsonProperty("hearsay")
        HEARSAY,
        /** Asks whether it is so. */
        @JsonProperty("asked")
        ASKED,
        /** Wants it to be done: "urged", "ordered". */
        @JsonProperty("ordered")
        ORDERED,
        /** Undertakes to do it. */
        @JsonProperty("promised")
        PROMISED,
        /** Thinks, hopes or fears it; nothing need have been said. */
        @JsonProperty("believed")
        BELIEVED
    }

    /** Whether a cue is negated. */
    public enum Polarity {
        /** It was said. */
        AFFIRMED,
        /** It was not said: "did not confirm". */
        NEGATED
    }

    /** Returns whether, by the cue, the source uttered the content in any way: neither only thought nor left unsaid. */
    public boolean uttered() {
        return act != Act.BELIEVED && polarity == Polarity.AFFIRMED;
    }
}
