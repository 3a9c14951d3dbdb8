package org.stemma.bench.outline;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stemma.bench.Examples;
import org.stemma.bench.outline.OutlineGold.GoldPiece;
import org.stemma.bench.outline.OutlineGold.GoldStory;
import org.stemma.dossier.Dossier;
import org.stemma.dossier.Dossier.PassageEntry;
import org.stemma.text.Span;

/**
 * A name in an article.
 *
 * @param entity who or what is named, told apart from the entities of other stories
 * @param type the entity's type in lower case; null where none is given
 * @param article the article's id
 * @param span its place in the decoded file
 */
record Mention(String entity, @Nullable String type, String article, Span span) {
    /** Returns the mentions of the gold. */
    static List<Mention> gold(OutlineGold gold, Examples examples) {
        return gold.stories().stream()
                .flatMap(story -> story.entities().stream()
                        .flatMap(entity -> entity.mentions().stream()
                                .map(piece -> new Mention(
                                        key(story, entity.id()),
                                        entity.type(),
                                        piece.article(),
                                        place(piece, examples)))))
                .toList();
    }

    /** Returns the mentions found. */
    static List<Mention> found(Examples examples) {
        return examples.dossiers().stream()
                .flatMap(dossier -> dossier.entities().stream()
                        .flatMap(entity -> entity.mentions().stream()
                                .map(passage -> new Mention(
                                        key(dossier, entity.id()), entity.type(), passage.article(), span(passage)))))
                .toList();
    }

    /** Returns the name under which an entity of the gold is known here. */
    static String key(GoldStory story, String entity) {
        return story.id() + "/" + entity;
    }

    /** Returns the name under which an entity found is known here. */
    static String key(Dossier dossier, String entity) {
        return dossier.story().id() + "/" + entity;
    }

    static Span place(GoldPiece piece, Examples examples) {
        return examples.locate(piece.article(), piece.text(), piece.occurrence());
    }

    static Span span(PassageEntry passage) {
        return new Span(passage.start(), passage.end());
    }

    /** Returns whether both stand at the same place. */
    boolean isAt(Mention other) {
        return article.equals(other.article) && span.equals(other.span);
    }

    /** Returns whether both share at least half of the shorter one. */
    boolean matches(Mention other) {
        return article.equals(other.article) && Examples.match(span, other.span);
    }

    /** Returns the share of both together that both have in common, from 0 to 1. */
    double likeness(Mention other) {
        return (double) span.overlap(other.span) / span.cover(other.span).length();
    }

    /** Returns whether both have a type, and the same one. */
    boolean isOfTypeOf(Mention other) {
        return type != null && type.equals(other.type);
    }
}
