package org.stemma.statement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
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
 * sides keep content words and a finite verb of their own. A headline is one unit; datelines are none.
 */
public final class UnitSplitter {
    private static final int CONTENT_WORDS = 2;

    /** Without a verb on each side, a comma separates units only when this many content words stand there. */
    private static final int WORDS_WITHOUT_VERB = 5;

    /** A noun phrase of at most so many content words is no statement. */
    private static final int TOPIC_WORDS = 3;

    private static final String HARD_MARKS = ";:—–";

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

    /** Words of a sentence under the same attributions; {@code groups} are apart where other words stand between. */
    private record Piece(List<List<Token>> groups, List<Attribution> attributions) {
        List<Token> tokens() {
            return groups.stream().flatMap(List::stream).toList();
        }

        List<Span> spans() {
            return groups.stream()
                    .map(group -> new Span(
                            group.get(0).span().start(),
                            group.get(group.size() - 1).span().end()))
                    .toList();
        }
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
            boolean adjunct = run.attributions().isEmpty() && !here.isEmpty() && !hasVerb(run, text, pack);
            if (!adjunct) {
                pieces.addAll(clauses(run, text, pack));
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
                || tokens.isEmpty()) {
            return false;
        }
        String first = pack.bare(tokens.get(0).span().of(text));
        boolean noun = pack.articles().contains(first)
                || pack.possessives().contains(first)
                || article.names().stream()
                        .anyMatch(name -> name.span().contains(tokens.get(0).span()));
        Piece words = new Piece(List.of(tokens), List.of());
        return noun && contentWords(text, words, pack) <= TOPIC_WORDS && !hasVerb(words, text, pack);
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
        return !hasVerb(new Piece(List.of(tokens), List.of()), text, pack);
    }

    /** Puts a piece without a verb before the next one of its attributions: "The mayors, as she put it, agreed". */
    private static List<Piece> joined(List<Piece> runs, String text, LanguagePack pack) {
        List<Piece> joined = new ArrayList<>();
        for (Piece run : runs) {
            Piece last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            if (last != null && last.attributions().equals(run.attributions()) && !hasVerb(last, text, pack)) {
                List<List<Token>> groups = new ArrayList<>(last.groups());
                groups.addAll(run.groups());
                joined.set(joined.size() - 1, new Piece(groups, run.attributions()));
            } else {
                joined.add(run);
            }
        }
        return joined;
    }

    private static boolean hasVerb(Piece piece, String text, LanguagePack pack) {
        return verbs(piece.tokens(), text, pack).contains(true);
    }

    /** Returns which words may be finite verbs: behind the first one a capital tells a name, as in "the United States". */
    private static List<Boolean> verbs(List<Token> tokens, String text, LanguagePack pack) {
        return IntStream.range(0, tokens.size())
                .mapToObj(index -> {
                    String word = tokens.get(index).span().of(text);
                    boolean name = index > 0 && Character.isUpperCase(word.codePointAt(0));
                    return !name && pack.isFinite(pack.bare(word));
                })
                .toList();
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
        List<Token> trimmed = trimmed(tokens);
        if (!trimmed.isEmpty()) {
            runs.add(new Piece(List.of(trimmed), attributions));
        }
    }

    private static List<Token> trimmed(List<Token> tokens) {
        int from = 0;
        int to = tokens.size();
        while (from < to && tokens.get(from).kind() == Token.Kind.MARK) {
            from++;
        }
        while (to > from && tokens.get(to - 1).kind() == Token.Kind.MARK) {
            to--;
        }
        return List.copyOf(tokens.subList(from, to));
    }

    private static List<Piece> clauses(Piece run, String text, LanguagePack pack) {
        List<Token> tokens = run.tokens();
        List<String> words =
                tokens.stream().map(token -> pack.bare(token.span().of(text))).toList();
        List<Boolean> verbs = verbs(tokens, text, pack);
        List<Integer> cuts = new ArrayList<>(List.of(0));
        int size = words.size();
        for (int index = 1; index < size; index++) {
            Joint joint = joint(tokens, words, index, pack);
            if (joint != Joint.NONE && !(joint == Joint.WORD && joinsOneWord(tokens, words, verbs, index, pack))) {
                int from = cuts.get(cuts.size() - 1);
                int to = nextJoint(tokens, words, index + 1, pack);
                if (separates(words, verbs, from, index, to, joint, pack)) {
                    cuts.add(index);
                }
            }
        }
        cuts.add(size);
        List<Piece> pieces = new ArrayList<>();
        for (int i = 0; i + 1 < cuts.size(); i++) {
            int from = cuts.get(i);
            int joints = from == 0 ? 0 : joints(tokens, words, from, pack);
            Piece piece = new Piece(groups(run, from + joints, cuts.get(i + 1)), run.attributions());
            if (contentWords(text, piece, pack) >= CONTENT_WORDS) {
                pieces.add(piece);
            }
        }
        return pieces;
    }

    /** Returns how many tokens only join a clause to the one before: marks, then a word such as "and". */
    private static int joints(List<Token> tokens, List<String> words, int from, LanguagePack pack) {
        int word = from;
        while (word < words.size() && tokens.get(word).kind() == Token.Kind.MARK) {
            word++;
        }
        return word - from + pack.coordinators().match(words, word);
    }

    /** Returns the tokens from one place (in) to another (out) of a piece, in its groups, without marks at the edges. */
    private static List<List<Token>> groups(Piece run, int from, int to) {
        List<List<Token>> groups = new ArrayList<>();
        int start = 0;
        for (List<Token> group : run.groups()) {
            int first = Math.max(0, Math.min(group.size(), from - start));
            int last = Math.max(first, Math.min(group.size(), to - start));
            List<Token> part = trimmed(group.subList(first, last));
            if (!part.isEmpty()) {
                groups.add(part);
            }
            start += group.size();
        }
        return groups;
    }

    /** Returns whether a joining word brings one noun before the next joint: "the tanners and weavers, who …". */
    private static boolean joinsOneWord(
            List<Token> tokens, List<String> words, List<Boolean> verbs, int index, LanguagePack pack) {
        int to = index + 1;
        while (to < words.size() && joint(tokens, words, to, pack) == Joint.NONE) {
            to++;
        }
        return to < words.size()
                && contentWords(words, index + 1, to, pack) == 1
                && !verbs.subList(index + 1, to).contains(true);
    }

    private static long contentWords(String text, Piece piece, LanguagePack pack) {
        List<String> words = piece.tokens().stream()
                .filter(token -> token.kind() != Token.Kind.MARK)
                .map(token -> pack.bare(token.span().of(text)))
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
            List<String> words, List<Boolean> verb, int from, int cut, int to, Joint joint, LanguagePack pack) {
        long left = contentWords(words, from, cut, pack);
        long right = contentWords(words, cut, to, pack);
        if (left < CONTENT_WORDS || right < CONTENT_WORDS) {
            return false;
        }
        boolean verbs =
                verb.subList(from, cut).contains(true) && verb.subList(cut, to).contains(true);
        return switch (joint) {
            case STRONG -> verbs || Math.min(left, right) > CONTENT_WORDS;
            case WORD -> verbs;
            case COMMA -> verbs || Math.min(left, right) >= WORDS_WITHOUT_VERB;
            case NONE -> false;
        };
    }

    private static long contentWords(List<String> words, int from, int to, LanguagePack pack) {
        return words.subList(from, to).stream()
                .filter(word -> Character.isLetterOrDigit(word.codePointAt(0)))
                .filter(word -> !pack.stopWords().contains(word))
                .count();
    }
}
