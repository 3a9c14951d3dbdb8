package org.stemma.provenance;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stemma.article.Passage;

/**
 * What statements go back to: a readout, an interview, an official, an agency.
 *
 * @param id {@code o1}, {@code o2} and so on, the one with most witnesses first
 * @param name its fullest name in the story's main language
 * @param kind what it is, in the words of the language packs; null where nothing tells
 * @param entity the id of the entity that speaks; null where it is none of the story's
 * @param seen the id of the article that is this origin; null where it is not among the articles
 * @param documentary whether some report names a document of it, or somebody who speaks for it
 * @param body whether it is a body with a name of its own, as a police or a company, which speaks for itself
 * @param witnesses ids of the articles that name it as a source, in order
 * @param mentions where it is named
 */
public record Origin(
        String id,
        String name,
        @Nullable String kind,
        @Nullable String entity,
        @Nullable String seen,
        boolean documentary,
        boolean body,
        List<String> witnesses,
        List<Passage> mentions) {
    /** Copies the lists. */
    public Origin {
        witnesses = List.copyOf(witnesses);
        mentions = List.copyOf(mentions);
    }
}
