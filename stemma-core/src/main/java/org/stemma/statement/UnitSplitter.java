package org.stemma.statement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.stemma.annotate.AnnotatedArticle;
import org.stemma.annotate.Attribution;
import org.stemma.annotate.LanguagePack;
import org.stemma.annotate.LanguagePacks;
import org.stemma.annotate.Sentence;
import org.stemma.article.Block;
import org.stemma.article.Damage;
import org.stemma.text.Span;
import org.stemma.text.Token;

/**
 * Cuts an article into clause-sized units.
 *
 * <p>First the words that only say who speaks (source and cue) are set aside, and the rest falls apart where the
 * attribution changes. Then each piece is cut into its {@link Clauses}. A headline is one unit; datelines are none.
 */
public final class UnitSplitter {
    /** A noun phrase of at most so many content words is no statement. */
    private static final int TOPIC_WORDS = 3;

    private static final Pattern LAST_MARKS = Pattern.compile("[\\p{Punct}\\s]+$");

    private final LanguagePacks packs;

    /** Makes a stage that looks up joining words and verbs in these packs. */
    public UnitSplitter(LanguagePacks packs) {
        this.packs = packs;
    }

    /** Returns the units of an article, in order. */
    public List<Unit> split(AnnotatedArticle article) {
        List<Unit> units = new ArrayList<>();
        for (int number = 0; number < article.sentences().size(); number++) {
            Sentence sentence = article.sentences().get(number);
            if (sentence.kind() == Block.Kind.TITLE && !sentence.tokens().isEmpty()) {
                Piece title = new Piece(List.of(sentence.tokens()), List.of());
                units.add(unit(article, number, units.size(), title));
            } else if (sentence.kind() == Block.Kind.PARAGRAPH) {
                for (Piece piece : pieces(article, sentence)) {
                    units.add(unit(article, number, units.size(), piece));
                }
            }
        }
        return units;
    }

    private static Unit unit(AnnotatedArticle article, int sentence, int number, Piece piece) {
        String text = article.article().text().text();
        double letters = 0;
        double quoted = 0;
        for (Token token : piece.tokens()) {
            if (token.kind() != Token.Kind.MARK) {
                letters += token.span().length();
                boolean inside = article.quotations().stream()
                        .anyMatch(quotation -> quotation.inner().contains(token.span()));
                quoted += inside ? token.span().length() : 0;
            }
        }
        List<Span> spans = piece.spans();
        return new Unit(
                article,
                number,
                sentence,
                spans.stream().map(span -> widenToMarks(article, text, span)).toList(),
                chained(article, piece.attributions()),
                letters == 0 ? 0 : quoted / letters,
                isTrusted(article, spans.get(0)));
    }

    private static boolean isTrusted(AnnotatedArticle article, Span span) {
        Span raw = article.article().text().toRaw(span);
        return article.article().damage().stream()
                .noneMatch(damage ->
                        damage.kind() == Damage.Kind.MANGLED && damage.raw().overlaps(raw));
    }

    /** Adds what the outermost attribution stands in by a credit elsewhere in the article. */
    private static List<Attribution> chained(AnnotatedArticle article, List<Attribution> holding) {
        List<Attribution> chain = new ArrayList<>(holding);
        for (Attribution attribution : holding) {
            for (Attribution link : article.chain(attribution)) {
                if (!chain.contains(link)) {
                    chain.add(link);
                }
            }
        }
        return chain;
    }

    /** Takes quotation marks at the edges in when the unit holds all that stands between them. */
    private static Span widenToMarks(AnnotatedArticle article, String text, Span span) {
        return article.quotations().stream()
                .filter(quotation -> quotation.inner().equals(span)
                        || (quotation.outer().contains(span)
                                && trimmed(text, quotation.inner()).equals(trimmed(text, span))))
                .map(quotation -> quotation.outer())
                .findFirst()
                .orElse(span);
    }

    private static String trimmed(String text, Span span) {
        return LAST_MARKS.matcher(span.of(text)).replaceAll("");
    }

    private List<Piece> pieces(AnnotatedArticle article, Sentence sentence) {
        LanguagePack pack = packs.of(sentence.language());
        String text = article.article().text().text();
        List<Attribution> here = article.attributions().stream()
                .filter(attribution -> attribution.content().stream().anyMatch(span -> span.overlaps(sentence.span())))
                .filter(attribution -> !isTopic(article, attribution, sentence, pack))
                .sorted(Comparator.comparingInt(UnitSplitter::width)
                        .thenComparing(Comparator.comparingInt((Attribution attribution) ->
                                        article.chain(attribution).size())
                                .reversed()))
                .toList();
        List<Piece> pieces = new ArrayList<>();
        List<Attribution> acts = here.stream()
                .filter(attribution -> isAct(article, attribution, sentence, pack))
                .toList();
        for (Piece run : joined(runs(sentence, here, acts), text, pack)) {
            boolean adjunct =
                    run.attributions().isEmpty() && !here.isEmpty() && !new Clauses(run, text, pack).haveVerb();
            if (!adjunct) {
                pieces.addAll(new Clauses(run, text, pack).cut());
            }
        }
        return pieces;
    }

    /** Returns whether a content only names what was spoken of: "discussed the dam" says nothing of the dam. */
    private static boolean isTopic(
            AnnotatedArticle article, Attribution attribution, Sentence sentence, LanguagePack pack) {
        String text = article.article().text().text();
        List<Token> tokens = sentence.tokens().stream()
                .filter(token -> attribution.content().stream().anyMatch(span -> span.contains(token.span())))
                .toList();
        if (attribution.mode() != Attribution.Mode.INDIRECT
                || attribution.content().size() > 1
                || !sentence.span().contains(attribution.content().get(0))
                || tokens.isEmpty()
                || isJoined(sentence, tokens.get(0), text, pack)) {
            return false;
        }
        String first = pack.bare(tokens.get(0).span().of(text));
        boolean noun = pack.articles().contains(first)
                || pack.possessives().contains(first)
                || article.names().stream()
                        .anyMatch(name -> name.span().contains(tokens.get(0).span()));
        Clauses clauses = new Clauses(new Piece(List.of(tokens), List.of()), text, pack);
        return noun && clauses.contentWords() <= TOPIC_WORDS && !clauses.haveVerb();
    }

    /** Returns whether a word such as "that" stands before a word: then a clause begins, whether its verb is known or not. */
    private static boolean isJoined(Sentence sentence, Token first, String text, LanguagePack pack) {
        int place = sentence.tokens().indexOf(first);
        return place > 0
                && pack.complementisers()
                        .contains(pack.bare(
                                sentence.tokens().get(place - 1).span().of(text)));
    }

    /**
     * Returns whether the cue is the verb of what it brings: "congratulated her on the victory" is done by saying so, while
     * "the victory" alone says nothing.
     */
    private static boolean isAct(
            AnnotatedArticle article, Attribution attribution, Sentence sentence, LanguagePack pack) {
        Span cue = attribution.cue();
        Span first = attribution.content().get(0);
        String text = article.article().text().text();
        if (cue == null
                || attribution.mode() == Attribution.Mode.DIRECT
                || !sentence.span().contains(first)
                || cue.end() > first.start()
                || !text.substring(cue.end(), first.start()).isBlank()
                || !isTrusted(article, first)) {
            return false;
        }
        List<Token> tokens = sentence.tokens().stream()
                .filter(token -> first.contains(token.span()))
                .toList();
        return !new Clauses(new Piece(List.of(tokens), List.of()), text, pack).haveVerb();
    }

    /** Puts a piece without a verb before the next one of its attributions: "The mayors, as she put it, agreed". */
    private static List<Piece> joined(List<Piece> runs, String text, LanguagePack pack) {
        List<Piece> joined = new ArrayList<>();
        for (Piece run : runs) {
            Piece last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            if (last != null
                    && last.attributions().equals(run.attributions())
                    && !new Clauses(last, text, pack).haveVerb()) {
                List<List<Token>> groups = new ArrayList<>(last.groups());
                groups.addAll(run.groups());
                joined.set(joined.size() - 1, new Piece(groups, run.attributions()));
            } else {
                joined.add(run);
            }
        }
        return joined;
    }

    private static int width(Attribution attribution) {
        return attribution.content().stream().mapToInt(Span::length).sum();
    }

    private static List<Piece> runs(Sentence sentence, List<Attribution> here, List<Attribution> acts) {
        List<Piece> runs = new ArrayList<>();
        List<Token> open = new ArrayList<>();
        List<Attribution> above = List.of();
        for (Token token : sentence.tokens()) {
            boolean aside = here.stream()
                    .anyMatch(attribution -> isAside(attribution, token.span(), acts.contains(attribution)));
            List<Attribution> now = here.stream()
                    .filter(attribution -> holds(attribution, token.span(), acts.contains(attribution)))
                    .toList();
            if (aside || !now.equals(above)) {
                close(open, above, runs);
                open = new ArrayList<>();
            }
            if (!aside) {
                open.add(token);
                above = now;
            }
        }
        close(open, above, runs);
        return runs;
    }

    private static boolean holds(Attribution attribution, Span token, boolean act) {
        Span cue = attribution.cue();
        return attribution.content().stream().anyMatch(span -> span.contains(token))
                || (act && cue != null && cue.contains(token));
    }

    private static boolean isAside(Attribution attribution, Span token, boolean act) {
        Span source = attribution.source();
        Span cue = attribution.cue();
        return cue != null && ((!act && cue.contains(token)) || (source != null && source.contains(token)));
    }

    private static void close(List<Token> tokens, List<Attribution> attributions, List<Piece> runs) {
        List<Token> trimmed = Piece.trimmed(tokens);
        if (!trimmed.isEmpty()) {
            runs.add(new Piece(List.of(trimmed), attributions));
        }
    }
}
