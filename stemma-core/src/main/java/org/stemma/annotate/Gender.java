package org.stemma.annotate;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a pronoun, a title, a role or the form of a verb tells of whom it stands for. */
public enum Gender {
    @JsonProperty("masculine")
    MASCULINE,
    @JsonProperty("feminine")
    FEMININE,
    @JsonProperty("neuter")
    NEUTER,
    @JsonProperty("plural")
    PLURAL,
    /** First or second person: whoever speaks or hears. */
    @JsonProperty("speaker")
    SPEAKER,
    /** A place that stands for a document or a body: "it says there". */
    @JsonProperty("place")
    PLACE
}
