package org.stemma.statement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
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
 * attribution changes. Then each piece is cut at semicolons, colons, dashes, commas and joining words, as long as both
 * sides keep content words and a finite verb of their own. Titles are no units: they sum up what the text says.
 */
public final class UnitSplitter {
    private static final int CONTENT_WORDS = 2;

    /** Without a verb on each side, a comma or joint separates units only when this many content words stand there. */
    private static final int WORDS_WITHOUT_VERB = 5;

    private static final String HARD_MARKS = ";:—–";

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
            if (sentence.kind() != Block.Kind.TITLE) {
                for (Piece piece : pieces(article, sentence)) {
                    units.add(unit(article, number, units.size(), piece));
                }
            }
        }
        return units;
    }

    /** Words of a sentence under the same attributions. */
    private record Piece(List<Token> tokens, List<Attribution> attributions) {
        Span span() {
            return new Span(
                    tokens.get(0).span().start(),
                    tokens.get(tokens.size() - 1).span().end());
        }
    }

    private static Unit unit(AnnotatedArticle article, int sentence, int number, Piece piece) {
        Span span = piece.span();
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
        Span raw = article.article().text().toRaw(span);
        boolean mangled = article.article().damage().stream()
                .anyMatch(damage -> damage.kind() == Damage.Kind.MANGLED && damage.raw().overlaps(raw));
        return new Unit(
                article,
                number,
                sentence,
                List.of(widenToMarks(article, text, span)),
                piece.attributions(),
                letters == 0 ? 0 : quoted / letters,
                !mangled);
    }

    /** Takes quotation marks at the edges in when the unit holds all that stands between them. */
    private static Span widenToMarks(AnnotatedArticle article, String text, Span span) {
        return article.quotations().stream()
                .filter(quotation -> quotation.inner().equals(span)
                        || quotation.outer().contains(span)
                                && trimmed(text, quotation.inner()).equals(trimmed(text, span)))
                .map(quotation -> quotation.outer())
                .findFirst()
                .orElse(span);
    }

    private static String trimmed(String text, Span span) {
        return span.of(text).replaceAll("[\\p{Punct}\\s]+$", "");
    }

    private List<Piece> pieces(AnnotatedArticle article, Sentence sentence) {
        LanguagePack pack = packs.of(sentence.language());
        String text = article.article().text().text();
        List<Attribution> here = article.attributions().stream()
                .filter(attribution -> attribution.content().stream()
                        .anyMatch(span -> span.overlaps(sentence.span())))
                .sorted(Comparator.comparingInt(UnitSplitter::width))
                .toList();
        List<Piece> pieces = new ArrayList<>();
        for (Piece run : runs(sentence, here)) {
            pieces.addAll(clauses(run, text, pack));
        }
        return pieces;
    }

    private static int width(Attribution attribution) {
        return attribution.content().stream().mapToInt(Span::length).sum();
    }

    private static List<Piece> runs(Sentence sentence, List<Attribution> here) {
        List<Piece> runs = new ArrayList<>();
        List<Token> open = new ArrayList<>();
        List<Attribution> above = List.of();
        for (Token token : sentence.tokens()) {
            boolean aside = here.stream().anyMatch(attribution -> isAside(attribution, token.span()));
            List<Attribution> now = here.stream()
                    .filter(attribution ->
                            attribution.content().stream().anyMatch(span -> span.contains(token.span())))
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

    private static boolean isAside(Attribution attribution, Span token) {
        Span source = attribution.source();
        Span cue = attribution.cue();
        return cue != null && (cue.contains(token) || source != null && source.contains(token));
    }

    private static void close(List<Token> tokens, List<Attribution> attributions, List<Piece> runs) {
        int from = 0;
        int to = tokens.size();
        while (from < to && tokens.get(from).kind() == Token.Kind.MARK) {
            from++;
        }
        while (to > from && tokens.get(to - 1).kind() == Token.Kind.MARK) {
            to--;
        }
        if (from < to) {
            runs.add(new Piece(List.copyOf(tokens.subList(from, to)), attributions));
        }
    }

    private static List<Piece> clauses(Piece run, String text, LanguagePack pack) {
        List<String> words = run.tokens().stream()
                .map(token -> token.span().of(text).toLowerCase(Locale.ROOT))
                .toList();
        List<Integer> cuts = new ArrayList<>(List.of(0));
        int size = words.size();
        for (int index = 1; index < size; index++) {
            Joint joint = joint(run.tokens(), words, index, pack);
            if (joint != Joint.NONE) {
                int from = cuts.get(cuts.size() - 1);
                int to = nextJoint(run.tokens(), words, index + 1, pack);
                if (separates(words, from, index, to, joint, pack)) {
                    cuts.add(index);
                }
            }
        }
        cuts.add(size);
        List<Piece> pieces = new ArrayList<>();
        for (int i = 0; i + 1 < cuts.size(); i++) {
            close(run.tokens().subList(cuts.get(i), cuts.get(i + 1)), run.attributions(), pieces);
        }
        return pieces.stream()
                .filter(piece -> contentWords(text, piece, pack) >= CONTENT_WORDS)
                .toList();
    }

    private static long contentWords(String text, Piece piece, LanguagePack pack) {
        List<String> words = piece.tokens().stream()
                .filter(token -> token.kind() != Token.Kind.MARK)
                .map(token -> token.span().of(text).toLowerCase(Locale.ROOT))
                .toList();
        return contentWords(words, 0, words.size(), pack);
    }

    private enum Joint {
        NONE,
        COMMA,
        WORD,
        STRONG
    }

    private static Joint joint(List<Token> tokens, List<String> words, int index, LanguagePack pack) {
        if (tokens.get(index).kind() == Token.Kind.MARK) {
            String mark = words.get(index);
            return HARD_MARKS.contains(mark) ? Joint.STRONG : mark.equals(",") ? Joint.COMMA : Joint.NONE;
        }
        if (pack.strongBreaks().match(words, index) > 0) {
            return Joint.STRONG;
        }
        return pack.coordinators().match(words, index) > 0 ? Joint.WORD : Joint.NONE;
    }

    private static int nextJoint(List<Token> tokens, List<String> words, int from, LanguagePack pack) {
        return IntStream.range(from, words.size())
                .filter(index -> joint(tokens, words, index, pack) != Joint.NONE)
                .filter(index -> contentWords(words, from, index, pack) >= CONTENT_WORDS)
                .findFirst()
                .orElse(words.size());
    }

    private static boolean separates(
            List<String> words, int from, int cut, int to, Joint joint, LanguagePack pack) {
        long left = contentWords(words, from, cut, pack);
        long right = contentWords(words, cut, to, pack);
        if (left < CONTENT_WORDS || right < CONTENT_WORDS) {
            return false;
        }
        boolean verbs = hasVerb(words, from, cut, pack) && hasVerb(words, cut, to, pack);
        return switch (joint) {
            case STRONG -> verbs || Math.min(left, right) > CONTENT_WORDS;
            case WORD, COMMA -> verbs || Math.min(left, right) >= WORDS_WITHOUT_VERB;
            case NONE -> false;
        };
    }

    private static boolean hasVerb(List<String> words, int from, int to, LanguagePack pack) {
        return words.subList(from, to).stream().anyMatch(pack::isFinite);
    }

    private static long contentWords(List<String> words, int from, int to, LanguagePack pack) {
        return words.subList(from, to).stream()
                .filter(word -> Character.isLetterOrDigit(word.codePointAt(0)))
                .filter(word -> !pack.stopWords().contains(word))
                .count();
    }
}
