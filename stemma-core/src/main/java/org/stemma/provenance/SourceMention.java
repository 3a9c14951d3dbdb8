package org.stemma.provenance;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stemma.annotate.AnnotatedArticle;
import org.stemma.annotate.Attribution;
import org.stemma.article.Damage;
import org.stemma.text.Language;

/**
 * The words that name a source at one place of an article, taken apart.
 *
 * @param article where it stands
 * @param attribution whose source it is
 * @param language of its sentence
 * @param body sounds of the names that tell who speaks, or of its nouns where it has no names; empty for "the statement"
 *     or "he"
 * @param roles sounds of the nouns for roles and bodies beside the names: "team", "ministry"
 * @param person a person's name by its sound, by its token ({@link Persons#token}), or both; empty where the words name none
 * @param kind the kind of document that the words name; null for none, the empty text for one of no kind
 * @param mouthpiece whether it speaks for another, as a press service does
 * @param pronoun whether it is a pronoun
 * @param placed whether its body is known by nothing but places, as "the Kestrian account"
 * @param outlet the id of the article whose outlet it names; null where it names none
 * @param name the words themselves, without article and preposition
 */
record SourceMention(
        AnnotatedArticle article,
        Attribution attribution,
        Language language,
        Set<String> body,
        Set<String> roles,
        Set<String> person,
        @Nullable String kind,
        boolean mouthpiece,
        boolean pronoun,
        boolean placed,
        @Nullable String outlet,
        String name) {

    /** Returns whether the words of the article can be trusted. */
    boolean trusted() {
        return !article.article().has(Damage.Kind.MANGLED);
    }

    /** Returns whether the words name a document, or somebody who speaks for another. */
    boolean documentary() {
        return kind != null || mouthpiece;
    }

    /** Returns whether the words name a body, by more than a place or the role of its head. */
    boolean isBody() {
        return person.isEmpty() && !placed && !pronoun && !body.isEmpty() && !roles.isEmpty();
    }

    /** Returns the attribution with its article. */
    Cited cited() {
        return new Cited(article.id(), attribution);
    }

    /** Returns whether the words alone do not tell who speaks. */
    boolean pointsBack() {
        return body.isEmpty() && roles.isEmpty() && person.isEmpty();
    }
}
