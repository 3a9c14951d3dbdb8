package org.stemma.annotate;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How a doing is told of, beside the plain telling. Which words tell it stands in the language packs. */
public enum Modality {
    /** It must be done: "has to". */
    @JsonProperty("obligation")
    OBLIGATION,
    /** Somebody wants to do it: "plans to". */
    @JsonProperty("intention")
    INTENTION,
    /** It has been done: "has". */
    @JsonProperty("completion")
    COMPLETION
}
