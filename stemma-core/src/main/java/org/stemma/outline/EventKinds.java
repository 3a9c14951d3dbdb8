package org.stemma.outline;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.stemma.annotate.LanguagePack;
import org.stemma.annotate.Phrases;
import org.stemma.text.Language;
import org.stemma.text.Span;
import org.stemma.text.Token;

/**
 * Words that name events of the kinds that news is made of, in each language that has a list: {@code kinds/CODE.json}.
 *
 * <p>The kinds follow the event types of ACE 2005 (Linguistic Data Consortium), made finer where news is: fires, storms
 * and floods among the disasters, calls among the contacts.
 */
final class EventKinds {
    private static final TypeReference<TreeMap<String, Words>> LIST = new TypeReference<>() {};

    private final Map<Language, Map<String, Words>> lists = new ConcurrentHashMap<>();

    /** How a language names events of one kind. */
    private record Words(Phrases nouns, Phrases verbs) {}

    /** What a word can be. */
    enum Part {
        /** It names the event. */
        NOUN,
        /** It tells it. */
        VERB
    }

    /**
     * A word or phrase that names an event.
     *
     * @param kind the kind, one key for all languages
     * @param part whether it is a noun
     * @param span where it stands
     */
    record Match(String kind, Part part, Span span) {}

    /** Returns what names events among these tokens, the longest phrase at each place. */
    List<Match> in(String text, List<Token> tokens, Language language, LanguagePack pack) {
        Map<String, Words> kinds = lists.computeIfAbsent(language, EventKinds::read);
        List<String> words =
                tokens.stream().map(token -> pack.bare(token.span().of(text))).toList();
        List<Match> found = new ArrayList<>();
        for (int index = 0; index < words.size(); index++) {
            int longest = 0;
            List<Match> here = new ArrayList<>();
            for (Map.Entry<String, Words> kind : kinds.entrySet()) {
                for (Part part : Part.values()) {
                    Phrases phrases = part == Part.NOUN
                            ? kind.getValue().nouns()
                            : kind.getValue().verbs();
                    int length = phrases.match(words, index);
                    if (length > longest) {
                        longest = length;
                        here.clear();
                    }
                    if (length > 0 && length == longest) {
                        Span span = tokens.get(index)
                                .span()
                                .cover(tokens.get(index + length - 1).span());
                        here.add(new Match(kind.getKey(), part, span));
                    }
                }
            }
            found.addAll(here);
            index += Math.max(0, longest - 1);
        }
        return found;
    }

    private static Map<String, Words> read(Language language) {
        try (InputStream resource = EventKinds.class.getResourceAsStream("kinds/" + language.code() + ".json")) {
            return resource == null ? Map.of() : JsonMapper.builder().build().readValue(resource, LIST);
        } catch (IOException broken) {
            throw new UncheckedIOException("event kinds of " + language.code(), broken);
        }
    }
}
