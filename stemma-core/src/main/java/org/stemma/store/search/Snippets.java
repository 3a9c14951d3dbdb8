package org.stemma.store.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.stemma.store.ArticleRow;
import org.stemma.text.Span;

/** Shows what was found in a passage, by leading its words the same way as those of the query. */
final class Snippets {
    private static final int LONGEST = 400;

    /** What stands in front of the first thing found, where the passage is cut. */
    private static final int BEFORE = 80;

    private static final String CUT = "…";

    private final SearchQuery query;
    private final Analyzers analyzers;
    private final SoundKeys sounds;
    private final Set<String> soundsAlike = new HashSet<>();

    Snippets(SearchQuery query, Analyzers analyzers, SoundKeys sounds, Queries queries) throws IOException {
        this.query = query;
        this.analyzers = analyzers;
        this.sounds = sounds;
        for (Term key : sounds.ofQuery(String.join(" ", query.words()))) {
            soundsAlike.addAll(queries.alike(key.text()).keySet());
        }
        for (Term key : sounds.ofQuery(String.join(" ", query.names()))) {
            soundsAlike.addAll(queries.alike(key.text()).keySet());
        }
    }

    Hit hit(ArticleRow article, Ranking.Candidate candidate, SearchPassage passage) {
        String text = passage.text();
        List<Span> found = found(text, passage.language().code());
        Span window = window(text, found);
        boolean cutBefore = window.start() > 0;
        String snippet = (cutBefore ? CUT : "") + window.of(text) + (window.end() < text.length() ? CUT : "");
        int shift = (cutBefore ? CUT.length() : 0) - window.start();
        return new Hit(
                article.id(),
                article.story(),
                passage.raw(),
                snippet,
                found.stream()
                        .filter(window::contains)
                        .map(span -> span.shift(shift))
                        .toList(),
                candidate.score(),
                candidate.reasons());
    }

    private List<Span> found(String text, String language) {
        Set<Span> found = new TreeSet<>();
        List<Term> plain = Term.of(analyzers.plain(), text);
        String words = String.join(" ", query.words());
        add(found, plain, texts(Term.of(analyzers.plain(), words))::contains);
        add(found, Term.of(analyzers.of(language), text), texts(Term.of(analyzers.of(language), words))::contains);
        add(found, sounds.of(text), soundsAlike::contains);
        query.phrases().forEach(phrase -> addPhrase(found, plain, Term.of(analyzers.plain(), phrase)));
        return apart(found);
    }

    private static Set<String> texts(List<Term> terms) {
        Set<String> texts = new HashSet<>();
        terms.forEach(term -> texts.add(term.text()));
        return texts;
    }

    private static void add(Set<Span> found, List<Term> terms, Predicate<String> isFound) {
        terms.stream().filter(term -> isFound.test(term.text())).map(Term::span).forEach(found::add);
    }

    private static void addPhrase(Set<Span> found, List<Term> text, List<Term> phrase) {
        for (int i = 0; i + phrase.size() <= text.size() && !phrase.isEmpty(); i++) {
            int same = 0;
            while (same < phrase.size()
                    && text.get(i + same).text().equals(phrase.get(same).text())) {
                same++;
            }
            if (same == phrase.size()) {
                found.add(text.get(i).span().cover(text.get(i + same - 1).span()));
            }
        }
    }

    /** Returns the spans without those that others hold. */
    private static List<Span> apart(Set<Span> spans) {
        List<Span> apart = new ArrayList<>();
        for (Span span : spans) {
            Span last = apart.isEmpty() ? null : apart.get(apart.size() - 1);
            if (last != null && last.overlaps(span)) {
                apart.set(apart.size() - 1, last.cover(span));
            } else {
                apart.add(span);
            }
        }
        return apart;
    }

    /** Returns the part of a passage to show: whole words around the first thing found. */
    private static Span window(String text, List<Span> found) {
        if (text.length() <= LONGEST) {
            return new Span(0, text.length());
        }
        int first = found.isEmpty() ? 0 : found.get(0).start();
        int start = first <= BEFORE ? 0 : wordStart(text, first - BEFORE, first);
        int end = Math.min(text.length(), start + LONGEST);
        return new Span(start, end == text.length() ? end : wordEnd(text, end, start));
    }

    private static int wordStart(String text, int from, int latest) {
        int space = text.indexOf(' ', from);
        int start = space < 0 || space >= latest ? from : space + 1;
        return Character.isLowSurrogate(text.charAt(start)) ? start + 1 : start;
    }

    private static int wordEnd(String text, int from, int earliest) {
        int space = text.lastIndexOf(' ', from);
        int end = space <= earliest + LONGEST / 2 ? from : space;
        return Character.isLowSurrogate(text.charAt(end)) ? end - 1 : end;
    }
}
