package org.stemma.text;

import com.ibm.icu.text.UnicodeSet;
import com.ibm.icu.util.LocaleData;
import com.ibm.icu.util.ULocale;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;
import org.jspecify.annotations.Nullable;

/**
 * Tells which language a text is written in.
 *
 * <p>Two witnesses are added up: OpenNLP's language model (character sequences, 103 languages), and the letters, by
 * CLDR's exemplar sets. A letter that a language does not use is strong evidence against it: this is what tells
 * Ukrainian from Russian and Belarusian in a headline, and every script from every other.
 *
 * <p>Constructing reads nothing; the model is read at the first use. Safe for use by several threads.
 */
public final class LanguageIdentifier {
    private static final String MODEL = "/langdetect-183.bin";
    /** Fewer letters than this tell nothing. */
    private static final int FEWEST_LETTERS = 4;
    /** More of a text than this tells nothing new. */
    private static final int MOST_UNITS = 3000;
    /** How many of the model's best guesses are looked at again with their letters. */
    private static final int GUESSES = 40;
    /** Natural logarithm of how much rarer a letter is where the language only borrows it. */
    private static final double BORROWED = -0.7;
    /** The same where the language does not have it at all. */
    private static final double FOREIGN = -2.5;
    /** By how much, in natural logarithms, another language must be likelier before a passage leaves its article's. */
    private static final double STRONG = 1.5;

    private final Map<Language, Alphabet> alphabets = new ConcurrentHashMap<>();
    /** Languages by the model's codes: ICU takes its time over each. */
    private final Map<String, Language> known = new ConcurrentHashMap<>();

    private volatile @Nullable LanguageDetectorModel model;

    /** The letters of one language; without any where CLDR does not know it. */
    private record Alphabet(UnicodeSet own, UnicodeSet borrowed) {
        static Alphabet of(Language language) {
            UnicodeSet own = new UnicodeSet();
            UnicodeSet borrowed = new UnicodeSet();
            for (ULocale locale : List.of(language.locale(), new ULocale(language.code() + "_Hant"))) {
                // The second is the root locale, and adds nothing, for all but Chinese.
                if (Arrays.asList(ULocale.getAvailableLocales()).contains(locale)) {
                    own.addAll(LocaleData.getExemplarSet(locale, UnicodeSet.CASE_INSENSITIVE, LocaleData.ES_STANDARD));
                    borrowed.addAll(
                            LocaleData.getExemplarSet(locale, UnicodeSet.CASE_INSENSITIVE, LocaleData.ES_AUXILIARY));
                }
            }
            return new Alphabet(own.freeze(), borrowed.freeze());
        }

        double logLikelihood(Map<Integer, Integer> letters) {
            double sum = 0;
            for (Map.Entry<Integer, Integer> letter : letters.entrySet()) {
                if (!own.contains(letter.getKey())) {
                    sum += letter.getValue() * (borrowed.contains(letter.getKey()) ? BORROWED : FOREIGN);
                }
            }
            return sum;
        }
    }

    private record Guess(Language language, double logLikelihood) {}

    /** Returns the language of the text, {@link Language#UNKNOWN} where it has too few letters to tell. */
    public Language identify(String text) {
        return guesses(text).stream()
                .max(Comparator.comparingDouble(Guess::logLikelihood))
                .map(Guess::language)
                .orElse(Language.UNKNOWN);
    }

    /**
     * Returns the language of a passage of a text whose language is known: the same, unless the evidence for another one
     * is strong. A name or a title in a foreign language is not.
     *
     * @param prior the language of the whole text; where it is unknown, the passage is judged by itself
     */
    public Language identify(String passage, Language prior) {
        if (!prior.isKnown()) {
            return identify(passage);
        }
        List<Guess> guesses = guesses(passage);
        double expected = guesses.stream()
                .filter(guess -> guess.language().equals(prior))
                .mapToDouble(Guess::logLikelihood)
                .findFirst()
                .orElse(Double.NEGATIVE_INFINITY);
        return guesses.stream()
                .max(Comparator.comparingDouble(Guess::logLikelihood))
                .filter(best -> best.logLikelihood() - expected > STRONG)
                .map(Guess::language)
                .orElse(prior);
    }

    private List<Guess> guesses(String text) {
        String sample = text.substring(0, Math.min(text.length(), MOST_UNITS));
        Map<Integer, Integer> letters = letters(sample);
        if (letters.values().stream().mapToInt(Integer::intValue).sum() < FEWEST_LETTERS) {
            return List.of();
        }
        return Arrays.stream(new LanguageDetectorME(model()).predictLanguages(sample))
                .map(found -> guess(found.getLang(), found.getConfidence(), letters))
                .filter(guess -> guess.logLikelihood() > Double.NEGATIVE_INFINITY)
                .limit(GUESSES)
                .toList();
    }

    private Guess guess(String code, double confidence, Map<Integer, Integer> letters) {
        Language language = known.computeIfAbsent(code, LanguageIdentifier::canonical);
        Alphabet alphabet = alphabets.computeIfAbsent(language, Alphabet::of);
        return new Guess(
                language,
                alphabet.own().isEmpty()
                        ? Double.NEGATIVE_INFINITY
                        : Math.log(confidence) + alphabet.logLikelihood(letters));
    }

    private static Language canonical(String code) {
        return new Language(ULocale.createCanonical(code).getLanguage());
    }

    private static Map<Integer, Integer> letters(String text) {
        Map<Integer, Integer> letters = new TreeMap<>();
        text.codePoints().filter(Character::isLetter).forEach(letter -> letters.merge(letter, 1, Integer::sum));
        return letters;
    }

    private LanguageDetectorModel model() {
        LanguageDetectorModel loaded = model;
        if (loaded == null) {
            synchronized (alphabets) {
                loaded = model;
                if (loaded == null) {
                    loaded = load();
                    model = loaded;
                }
            }
        }
        return loaded;
    }

    private static LanguageDetectorModel load() {
        try (InputStream in = LanguageIdentifier.class.getResourceAsStream(MODEL)) {
            if (in == null) {
                throw new FileNotFoundException("no resource " + MODEL);
            }
            return new LanguageDetectorModel(in);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the language model", e);
        }
    }
}
