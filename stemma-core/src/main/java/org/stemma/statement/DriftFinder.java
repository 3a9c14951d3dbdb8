package org.stemma.statement;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
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
 * <p>First version: rounded numbers, quotations cut short or altered, quotation marks, hedges and attributions lost. Each
 * version is held against the others of its statement; words are compared only within one language. Versions that a
 * program mangled are left out.
 */
public final class DriftFinder {
    private static final int QUOTED_WORDS = 5;

    private final LanguagePacks packs;

    /** Makes a stage that tells hedges by these packs. */
    public DriftFinder(LanguagePacks packs) {
        this.packs = packs;
    }

    /** Returns how the versions of one statement differ, by kind. */
    public List<Drift> find(Statement statement) {
        List<Version> versions =
                statement.versions().stream().filter(Version::trusted).toList();
        List<Drift> drift = new ArrayList<>();
        if (versions.size() > 1) {
            quotations(statement, versions, drift);
            rounded(statement, versions, drift);
            hedges(statement, versions, drift);
            attributions(statement, versions, drift);
        }
        return drift;
    }

    private static void quotations(Statement statement, List<Version> versions, List<Drift> drift) {
        List<Version> quoted = versions.stream()
                .filter(version -> version.mode() == Version.Mode.DIRECT || version.mode() == Version.Mode.MIXED)
                .toList();
        for (Version version : quoted) {
            for (Version other : quoted) {
                List<String> words = quotedWords(version);
                List<String> otherWords = quotedWords(other);
                boolean comparable = version != other
                        && language(version).equals(language(other))
                        && words.size() >= QUOTED_WORDS
                        && otherWords.size() >= QUOTED_WORDS;
                if (comparable && !words.equals(otherWords)) {
                    compareQuotations(statement, version, other, words, otherWords, drift);
                }
            }
        }
    }

    private static void compareQuotations(
            Statement statement,
            Version version,
            Version other,
            List<String> words,
            List<String> otherWords,
            List<Drift> drift) {
        boolean part = Collections.indexOfSubList(otherWords, words) >= 0;
        if (part) {
            drift.add(of(
                    Drift.Kind.TRUNCATED,
                    statement,
                    version,
                    other,
                    "The quotation leaves out words that another report quotes."));
        } else if (statement.versions().indexOf(version) > statement.versions().indexOf(other)
                && Collections.indexOfSubList(words, otherWords) < 0) {
            drift.add(of(
                    Drift.Kind.QUOTATION_ALTERED,
                    statement,
                    version,
                    other,
                    "Two reports quote the same words differently."));
        }
    }

    private static String language(Version version) {
        return version.units().get(0).language().code();
    }

    /** Returns the lower-case words of a version that stand in quotation marks. */
    private static List<String> quotedWords(Version version) {
        String text = version.article().article().text().text();
        List<String> words = new ArrayList<>();
        for (Unit unit : version.units()) {
            for (Token token : sentence(unit).tokens()) {
                boolean inMarks = token.kind() != Token.Kind.MARK
                        && unit.contains(token.span())
                        && version.article().quotations().stream()
                                .anyMatch(quotation -> quotation.inner().contains(token.span()));
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
                            .filter(exact -> other != version && Numbers.rounds(rough, exact))
                            .findFirst()
                            .ifPresent(exact -> drift.add(new Drift(
                                    Drift.Kind.NUMBER_ROUNDED,
                                    List.of(id(statement, version)),
                                    List.of(passage(version, rough.span()), passage(other, exact.span())),
                                    "Another report gives the number more exactly.")));
                    if (drift.stream().anyMatch(known -> known.kind() == Drift.Kind.NUMBER_ROUNDED
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
                    .map(token -> token.span().of(text).toLowerCase(Locale.ROOT))
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

    private static void attributions(Statement statement, List<Version> versions, List<Drift> drift) {
        List<Version> told = versions.stream()
                .filter(version -> version.mode() == Version.Mode.NARRATED)
                .toList();
        List<Version> quoted = versions.stream()
                .filter(version -> version.mode() == Version.Mode.DIRECT)
                .toList();
        List<Version> indirect = versions.stream()
                .filter(version -> version.mode() == Version.Mode.INDIRECT)
                .toList();
        if (!told.isEmpty() && told.size() < versions.size()) {
            drift.add(all(
                    Drift.Kind.ATTRIBUTION_DROPPED,
                    statement,
                    told,
                    "Told as a fact; other reports name a source for it."));
        }
        if (!quoted.isEmpty() && !indirect.isEmpty()) {
            drift.add(all(
                    Drift.Kind.QUOTATION_MARKS_DROPPED,
                    statement,
                    indirect,
                    "Told without quotation marks; other reports quote it."));
        }
    }

    private static Drift all(Drift.Kind kind, Statement statement, List<Version> versions, String note) {
        return new Drift(
                kind,
                versions.stream().map(version -> id(statement, version)).toList(),
                versions.stream().flatMap(version -> version.passages().stream()).toList(),
                note);
    }

    private static Drift of(Drift.Kind kind, Statement statement, Version version, Version other, String note) {
        List<Passage> readings = new ArrayList<>(version.passages());
        readings.addAll(other.passages());
        return new Drift(kind, List.of(id(statement, version)), readings, note);
    }

    private static String id(Statement statement, Version version) {
        return statement.versionId(version.article().id());
    }

    private static Passage passage(Version version, Span span) {
        return version.article().article().passage(span);
    }
}
