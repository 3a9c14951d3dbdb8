package org.stemma.statement;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.stemma.annotate.AnnotatedArticle;
import org.stemma.annotate.LanguagePack;
import org.stemma.annotate.LanguagePacks;
import org.stemma.annotate.Quotation;
import org.stemma.annotate.Sentence;
import org.stemma.article.Passage;
import org.stemma.text.Span;
import org.stemma.text.Token;

/**
 * Finds quotations that are cut short: their words stand, in the same order and without a gap, in a longer quoted sentence
 * of another report of the language. Whole quotations are compared, since one may fall apart into several statements.
 */
final class CutQuotations {
    /** So many words in the same order are no chance. */
    private static final int START = 3;

    /** So many words of content must lack for a quotation to be cut short. */
    private static final int LACKING_WORDS = 2;

    private final LanguagePacks packs;
    private final Map<String, List<Quoted>> byArticle = new LinkedHashMap<>();
    private final Map<List<String>, List<Quoted>> byStart = new HashMap<>();

    /** What one sentence has of a quotation. */
    private record Quoted(AnnotatedArticle article, Sentence sentence, Span span, List<String> words) {
        String language() {
            return sentence.language().code();
        }
    }

    /** Looks at the quotations of all articles that tell one of the statements. */
    CutQuotations(List<Statement> statements, LanguagePacks packs) {
        this.packs = packs;
        for (Statement statement : statements) {
            for (Version version : statement.versions()) {
                byArticle.computeIfAbsent(version.article().id(), id -> quoted(version.article()));
            }
        }
        for (List<Quoted> quotations : byArticle.values()) {
            for (Quoted quoted : quotations) {
                Set<List<String>> starts = new HashSet<>();
                for (int at = 0; at + START <= quoted.words().size(); at++) {
                    starts.add(start(quoted, at));
                }
                starts.forEach(start ->
                        byStart.computeIfAbsent(start, key -> new ArrayList<>()).add(quoted));
            }
        }
    }

    private static List<String> start(Quoted quoted, int at) {
        List<String> start = new ArrayList<>(List.of(quoted.language()));
        start.addAll(quoted.words().subList(at, at + START));
        return start;
    }

    private static List<Quoted> quoted(AnnotatedArticle article) {
        String text = article.article().text().text();
        List<Quoted> all = new ArrayList<>();
        for (Sentence sentence : article.sentences()) {
            for (Quotation quotation : article.quotations()) {
                List<Token> tokens = sentence.tokens().stream()
                        .filter(token -> token.kind() != Token.Kind.MARK
                                && quotation.inner().contains(token.span()))
                        .toList();
                if (tokens.size() >= START) {
                    List<String> words = tokens.stream()
                            .map(token -> token.span().of(text).toLowerCase(Locale.ROOT))
                            .toList();
                    Span span = tokens.get(0)
                            .span()
                            .cover(tokens.get(tokens.size() - 1).span());
                    all.add(new Quoted(article, sentence, span, words));
                }
            }
        }
        return all;
    }

    /** Returns the drift of the versions of a statement whose quotations are cut short. */
    Optional<Drift> find(Statement statement) {
        List<String> versions = new ArrayList<>();
        List<Passage> own = new ArrayList<>();
        List<Passage> others = new ArrayList<>();
        for (Version version : statement.versions()) {
            if (version.trusted()) {
                longer(version).ifPresent(whole -> {
                    versions.add(DriftFinder.id(statement, version));
                    own.addAll(version.passages());
                    others.add(whole.article().article().passage(whole.span()));
                });
            }
        }
        own.addAll(others.stream().distinct().toList());
        return versions.isEmpty()
                ? Optional.empty()
                : Optional.of(new Drift(
                        Drift.Kind.TRUNCATED,
                        versions,
                        own,
                        "The quotation leaves out words that another report quotes."));
    }

    /** Returns a longer quotation of which this version has a part, where the version stands beside what is left out. */
    private Optional<Quoted> longer(Version version) {
        for (Quoted quoted : byArticle.getOrDefault(version.article().id(), List.of())) {
            for (Quoted whole : byStart.getOrDefault(start(quoted, 0), List.of())) {
                int at = Collections.indexOfSubList(whole.words(), quoted.words());
                boolean longer =
                        at >= 0 && whole.words().size() > quoted.words().size();
                if (longer && !whole.article().id().equals(quoted.article().id())) {
                    boolean tail = at + quoted.words().size() < whole.words().size();
                    if (tells(version, quoted, tail) && lacks(quoted, whole)) {
                        return Optional.of(whole);
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** Returns whether a version tells the end of a quotation, or its beginning. */
    private static boolean tells(Version version, Quoted quoted, boolean end) {
        int place = end ? quoted.span().end() - 1 : quoted.span().start();
        Span letter = new Span(place, place + 1);
        return version.units().stream().anyMatch(unit -> unit.contains(letter));
    }

    /** Returns whether words of content of the longer quotation stand in no quotation of the shorter one's whole article. */
    private boolean lacks(Quoted shorter, Quoted whole) {
        Set<String> known = new HashSet<>();
        byArticle.getOrDefault(shorter.article().id(), List.of()).forEach(quoted -> known.addAll(quoted.words()));
        LanguagePack pack = packs.of(whole.sentence().language());
        return whole.words().stream()
                        .filter(word ->
                                !known.contains(word) && !pack.stopWords().contains(word))
                        .distinct()
                        .count()
                >= LACKING_WORDS;
    }
}
