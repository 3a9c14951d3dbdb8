package org.stemma.story;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.stemma.annotate.naming.NameType;
import org.stemma.text.Language;

/** One spelling of a name in one language, with all places where it stands so. */
final class NameForm {
    private final String text;
    private final Language language;
    private final List<NameWord> all;
    private final List<NameWord> words;
    private final List<String> sounds;
    private final List<NameMention> mentions;
    private final @Nullable NameType type;

    /** Takes the places where it stands, at least one; particles count as words only where there are no others. */
    private NameForm(List<NameMention> mentions) {
        NameMention first = mentions.get(0);
        this.mentions = List.copyOf(mentions);
        text = first.text();
        language = first.language();
        all = first.words();
        type = type(mentions);
        List<NameWord> telling = all.stream()
                .filter(word -> word.kind() != NameWord.Kind.PARTICLE)
                .toList();
        words = telling.isEmpty() ? all : telling;
        sounds = words.stream().map(NameWord::sounds).toList();
    }

    /** Returns the forms of some mentions, in order of language and text. */
    static List<NameForm> of(List<NameMention> mentions) {
        Map<String, List<NameMention>> forms = new TreeMap<>();
        for (NameMention mention : mentions) {
            forms.computeIfAbsent(mention.language() + " " + mention.text(), key -> new ArrayList<>())
                    .add(mention);
        }
        return forms.values().stream().map(NameForm::new).toList();
    }

    String text() {
        return text;
    }

    Language language() {
        return language;
    }

    List<NameWord> words() {
        return words;
    }

    /** Returns its words with its particles. */
    List<NameWord> allWords() {
        return all;
    }

    List<NameMention> mentions() {
        return mentions;
    }

    List<String> sounds() {
        return sounds;
    }

    /** Returns how many of its words are initials, or written in capitals alone. */
    int shortened() {
        return (int) words.stream()
                .filter(word -> word.kind() == NameWord.Kind.INITIAL || word.isCapitals())
                .count();
    }

    boolean isAcronym() {
        return words.size() == 1 && words.get(0).kind() == NameWord.Kind.ACRONYM;
    }

    @Nullable NameType type() {
        return type;
    }

    /**
     * Returns the type that most mentions have; null where none has one. Countries and towns act as bodies do, bodies
     * seldom lie where places lie: a name that is often a place's is a place's. So is the one in a dateline.
     */
    static @Nullable NameType type(List<NameMention> mentions) {
        if (mentions.stream()
                .anyMatch(mention ->
                        mention.position() == NameMention.Position.DATELINE && mention.type() == NameType.PLACE)) {
            return NameType.PLACE;
        }
        Map<NameType, Integer> types = new EnumMap<>(NameType.class);
        for (NameMention mention : mentions) {
            if (mention.type() != null) {
                types.merge(mention.type(), 1, Integer::sum);
            }
        }
        int places = types.getOrDefault(NameType.PLACE, 0);
        if (places > 0 && 2 * places >= types.getOrDefault(NameType.ORGANISATION, 0)) {
            types.remove(NameType.ORGANISATION);
        }
        NameType best = null;
        for (Map.Entry<NameType, Integer> entry : types.entrySet()) {
            if (best == null || entry.getValue() > types.getOrDefault(best, 0)) {
                best = entry.getKey();
            }
        }
        return best;
    }
}
