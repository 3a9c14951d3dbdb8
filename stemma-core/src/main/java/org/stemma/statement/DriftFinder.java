package org.stemma.statement;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.stemma.annotate.AnnotatedArticle;
import org.stemma.annotate.LanguagePack;
import org.stemma.annotate.LanguagePacks;
import org.stemma.annotate.Quantity;
import org.stemma.annotate.Sentence;
import org.stemma.article.Passage;
import org.stemma.text.Span;
import org.stemma.text.Token;

/**
 * The stage that names how the versions of a statement differ.
 *
 * <p>Each version is held against the others of its statement; words are compared only within one language. Versions that
 * a program mangled are left out.
 */
public final class DriftFinder {
    /** The least number of quoted words that are compared. */
    private static final int QUOTED_WORDS = 3;

    /** So many words of content must lack for a quotation to be cut short. */
    private static final int LACKING_WORDS = 2;

    /** Quotations that share this part of their words in order are the same text, altered. */
    private static final double NEARLY_SAME = 0.75;

    private final LanguagePacks packs;

    /** Makes a stage that tells hedges by these packs. */
    public DriftFinder(LanguagePacks packs) {
        this.packs = packs;
    }

    /** Returns how the versions of each statement differ, by the statement's id; conflicts tell which deny others. */
    public Map<String, List<Drift>> find(List<Statement> statements, List<Conflict> conflicts) {
        Map<String, List<Drift>> all = new LinkedHashMap<>();
        MissingParts parts = new MissingParts(statements);
        for (Statement statement : statements) {
            List<Drift> drift = new ArrayList<>(find(statement));
            parts.find(statement).ifPresent(drift::add);
            negated(statement, conflicts).ifPresent(drift::add);
            all.put(statement.id(), drift);
        }
        return all;
    }

    private static Optional<Drift> negated(Statement statement, List<Conflict> conflicts) {
        Set<String> denials = new LinkedHashSet<>();
        Set<Passage> readings = new LinkedHashSet<>();
        for (Conflict conflict : conflicts) {
            for (Conflict.Reading reading : conflict.readings()) {
                if (conflict.kind() == Conflict.Kind.POLARITY && reading.value().equals(Conflict.NEGATED)) {
                    statement.versions().stream()
                            .filter(version -> version.passages().contains(reading.passage()))
                            .forEach(version -> {
                                denials.add(id(statement, version));
                                conflict.readings().forEach(other -> readings.add(other.passage()));
                            });
                }
            }
        }
        return denials.isEmpty()
                ? Optional.empty()
                : Optional.of(new Drift(
                        Drift.Kind.NEGATED,
                        List.copyOf(denials),
                        List.copyOf(readings),
                        "Says that it is not so, where another report says that it is."));
    }

    /** Returns how the versions of one statement differ among themselves, by kind. */
    public List<Drift> find(Statement statement) {
        List<Version> versions =
                statement.versions().stream().filter(Version::trusted).toList();
        List<Drift> drift = new ArrayList<>();
        if (versions.size() > 1) {
            quotations(statement, versions, drift);
            rounded(statement, versions, drift);
            hedges(statement, versions, drift);
            AttributionDrift.find(statement, versions, drift);
            new ModifierDrift(packs).find(statement, versions).ifPresent(drift::add);
        }
        return drift;
    }

    private void quotations(Statement statement, List<Version> versions, List<Drift> drift) {
        List<Version> quoted = versions.stream()
                .filter(version -> quotedWords(version).size() >= QUOTED_WORDS)
                .toList();
        Set<Version> reworded = new LinkedHashSet<>();
        for (int i = 0; i < quoted.size(); i++) {
            for (int j = i + 1; j < quoted.size(); j++) {
                if (language(quoted.get(i)).equals(language(quoted.get(j)))) {
                    compare(statement, quoted.get(i), quoted.get(j), drift, reworded);
                }
            }
        }
        if (!reworded.isEmpty()) {
            boolean foreign = versions.stream()
                    .map(DriftFinder::language)
                    .anyMatch(language -> reworded.stream()
                            .noneMatch(version -> language(version).equals(language)));
            drift.add(all(
                    foreign ? Drift.Kind.TRANSLATED_OTHERWISE : Drift.Kind.REWORDED,
                    statement,
                    List.copyOf(reworded),
                    foreign
                            ? "Quoted in different words, as translations of one original are."
                            : "Quoted in different words."));
        }
    }

    private void compare(Statement statement, Version first, Version second, List<Drift> drift, Set<Version> reworded) {
        List<String> words = quotedWords(first);
        List<String> others = quotedWords(second);
        if (words.equals(others)) {
            return;
        }
        boolean firstInSecond = Collections.indexOfSubList(others, words) >= 0;
        boolean secondInFirst = Collections.indexOfSubList(words, others) >= 0;
        if (firstInSecond || secondInFirst) {
            Version shorter = firstInSecond ? first : second;
            Version longer = firstInSecond ? second : first;
            boolean known = drift.stream()
                    .anyMatch(one ->
                            one.kind() == Drift.Kind.TRUNCATED && one.versions().contains(id(statement, shorter)));
            if (!known && lacks(shorter, longer)) {
                drift.add(of(
                        Drift.Kind.TRUNCATED,
                        statement,
                        shorter,
                        longer,
                        "The quotation leaves out words that another report quotes."));
            }
        } else if (Sequences.commonShare(words, others) >= NEARLY_SAME) {
            drift.add(of(
                    Drift.Kind.QUOTATION_ALTERED,
                    statement,
                    second,
                    first,
                    "Two reports quote nearly the same words, and differ inside the quotation marks."));
        } else {
            reworded.add(first);
            reworded.add(second);
        }
    }

    /** Returns whether words of content of the longer quotation stand in no quotation of the shorter one's whole article. */
    private boolean lacks(Version shorter, Version longer) {
        Set<String> all = new HashSet<>();
        AnnotatedArticle article = shorter.article();
        String text = article.article().text().text();
        for (Sentence sentence : article.sentences()) {
            for (Token token : sentence.tokens()) {
                if (isQuoted(article, token)) {
                    all.add(token.span().of(text).toLowerCase(Locale.ROOT));
                }
            }
        }
        LanguagePack pack = packs.of(longer.units().get(0).language());
        return quotedWords(longer).stream()
                        .filter(word -> !all.contains(word) && !pack.stopWords().contains(word))
                        .distinct()
                        .count()
                >= LACKING_WORDS;
    }

    private static boolean isQuoted(AnnotatedArticle article, Token token) {
        return article.quotations().stream()
                .anyMatch(quotation -> quotation.inner().contains(token.span()));
    }

    static String language(Version version) {
        return version.units().get(0).language().code();
    }

    /** Returns the lower-case words of a version that stand in quotation marks. */
    private static List<String> quotedWords(Version version) {
        String text = version.article().article().text().text();
        List<String> words = new ArrayList<>();
        for (Unit unit : version.units()) {
            for (Token token : unit.tokens()) {
                boolean inMarks = token.kind() != Token.Kind.MARK && isQuoted(version.article(), token);
                if (inMarks) {
                    words.add(token.span().of(text).toLowerCase(Locale.ROOT));
                }
            }
        }
        return words;
    }

    private static Sentence sentence(Unit unit) {
        return unit.article().sentences().get(unit.sentence());
    }

    private static void rounded(Statement statement, List<Version> versions, List<Drift> drift) {
        for (Version version : versions) {
            for (Quantity rough : quantities(version)) {
                for (Version other : versions) {
                    quantities(other).stream()
                            .filter(exact -> !other.equals(version) && Numbers.rounds(rough, exact))
                            .findFirst()
                            .ifPresent(exact -> drift.add(new Drift(
                                    Drift.Kind.NUMBER_ROUNDED,
                                    List.of(id(statement, version)),
                                    List.of(passage(version, rough.span()), passage(other, exact.span())),
                                    "Another report gives the number more exactly.")));
                    if (drift.stream()
                            .anyMatch(known -> known.kind() == Drift.Kind.NUMBER_ROUNDED
                                    && known.versions().contains(id(statement, version)))) {
                        break;
                    }
                }
            }
        }
    }

    private static List<Quantity> quantities(Version version) {
        return version.article().quantities().stream()
                .filter(quantity -> version.units().stream().anyMatch(unit -> unit.contains(quantity.span())))
                .toList();
    }

    private void hedges(Statement statement, List<Version> versions, List<Drift> drift) {
        List<Passage> hedges = new ArrayList<>();
        List<Version> without = new ArrayList<>();
        for (Version version : versions) {
            List<Passage> own = hedges(version);
            if (own.isEmpty()) {
                without.add(version);
            } else {
                hedges.addAll(own);
            }
        }
        boolean most = 2 * without.size() < versions.size();
        if (!hedges.isEmpty() && !without.isEmpty() && most) {
            List<Passage> readings = new ArrayList<>();
            without.forEach(version -> readings.addAll(version.passages()));
            readings.addAll(hedges);
            drift.add(new Drift(
                    Drift.Kind.HEDGE_DROPPED,
                    without.stream().map(version -> id(statement, version)).toList(),
                    readings,
                    "Most reports weaken the claim; this telling does not."));
        }
    }

    private List<Passage> hedges(Version version) {
        List<Passage> found = new ArrayList<>();
        String text = version.article().article().text().text();
        for (Unit unit : version.units()) {
            LanguagePack pack = packs.of(unit.language());
            List<Token> tokens = sentence(unit).tokens();
            List<String> words = tokens.stream()
                    .map(token -> pack.bare(token.span().of(text)))
                    .toList();
            for (int index = 0; index < words.size(); index++) {
                Span span = tokens.get(index).span();
                if (unit.contains(span) && pack.hedges().match(words, index) > 0) {
                    found.add(passage(version, span));
                }
            }
        }
        return found;
    }

    static Drift all(Drift.Kind kind, Statement statement, List<Version> versions, String note) {
        return new Drift(
                kind,
                versions.stream().map(version -> id(statement, version)).toList(),
                versions.stream()
                        .flatMap(version -> version.passages().stream())
                        .toList(),
                note);
    }

    private static Drift of(Drift.Kind kind, Statement statement, Version version, Version other, String note) {
        List<Passage> readings = new ArrayList<>(version.passages());
        readings.addAll(other.passages());
        return new Drift(kind, List.of(id(statement, version)), readings, note);
    }

    static String id(Statement statement, Version version) {
        return statement.versionId(version.article().id());
    }

    private static Passage passage(Version version, Span span) {
        return version.article().article().passage(span);
    }
}
