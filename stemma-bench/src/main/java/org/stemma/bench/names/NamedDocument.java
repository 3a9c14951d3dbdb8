package org.stemma.bench.names;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.stemma.text.Language;
import org.stemma.text.SentenceSplitter;
import org.stemma.text.Span;
import org.stemma.text.Token;
import org.stemma.text.Tokenizer;

/**
 * A text in which people marked the names.
 *
 * @param id tells it from the others of its corpus
 * @param text the text
 * @param language its language
 * @param names the names, none within another, as spans of the text
 */
record NamedDocument(String id, String text, Language language, List<GoldName> names) {
    private static final SentenceSplitter SPLITTER = new SentenceSplitter();
    private static final Tokenizer TOKENIZER = new Tokenizer();

    /** Keeps of nested names the outermost. */
    NamedDocument {
        names = outermost(names);
    }

    private static List<GoldName> outermost(List<GoldName> all) {
        List<GoldName> longestFirst = new ArrayList<>(all);
        longestFirst.sort(
                Comparator.comparingInt((GoldName name) -> -name.span().length())
                        .thenComparing(GoldName::span)
                        .thenComparing(GoldName::type));
        List<GoldName> kept = new ArrayList<>();
        for (GoldName name : longestFirst) {
            if (kept.stream().noneMatch(other -> other.span().overlaps(name.span()))) {
                kept.add(name);
            }
        }
        kept.sort(Comparator.comparing(GoldName::span));
        return List.copyOf(kept);
    }

    /** Returns the sentences, as Stemma cuts them; a line break ends a sentence. */
    List<NamedSentence> sentences() {
        List<NamedSentence> sentences = new ArrayList<>();
        int from = 0;
        while (from < text.length()) {
            int end = text.indexOf('\n', from);
            end = end < 0 ? text.length() : end;
            for (Span span : SPLITTER.split(text.substring(from, end), language)) {
                sentences.add(sentence(span.shift(from)));
            }
            from = end + 1;
        }
        return sentences;
    }

    private NamedSentence sentence(Span span) {
        String sentence = span.of(text);
        List<Token> tokens = TOKENIZER.tokenize(sentence, new Span(0, sentence.length()), language);
        List<GoldName> inside = names.stream()
                .filter(name -> span.contains(name.span()))
                .map(name -> new GoldName(name.span().shift(-span.start()), name.type()))
                .toList();
        return new NamedSentence(id, span.start(), sentence, language, tokens, inside);
    }
}
