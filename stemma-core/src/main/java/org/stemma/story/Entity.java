package org.stemma.story;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.stemma.article.Passage;
import org.stemma.text.Language;

/**
 * Somebody or something named in a story, across articles and languages.
 *
 * @param id {@code e1}, {@code e2} and so on, the most named first
 * @param type what it is; null where nothing tells
 * @param name its name in the language in which it is named most
 * @param names its fullest name in each language, of a place the commonest, in the base form where one was read
 * @param mentions where it is named, in the order of the articles
 * @param parts the parts of a person's name in each language in which anything tells them
 * @param titles the titles that stand beside the name of a person, or of what may be one
 * @param roles the nouns for roles that stand there
 */
public record Entity(
        String id,
        @Nullable Type type,
        String name,
        Map<Language, String> names,
        List<Passage> mentions,
        Map<Language, PersonName> parts,
        List<Passage> titles,
        List<Passage> roles) {
    /** What an entity is. */
    public enum Type {
        /** A human being. */
        PERSON,
        /** An office, party, company or other body of people. */
        ORGANISATION,
        /** A country, town, river or the like. */
        PLACE,
        /** Anything else with a name of its own. */
        OTHER
    }

    /** Copies the collections. */
    public Entity {
        names = Collections.unmodifiableMap(new TreeMap<>(names));
        mentions = List.copyOf(mentions);
        parts = Collections.unmodifiableMap(new TreeMap<>(parts));
        titles = List.copyOf(titles);
        roles = List.copyOf(roles);
    }

    /** Returns the number of articles that name it. */
    public long articles() {
        return mentions.stream().map(Passage::article).distinct().count();
    }
}
