package org.stemma.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.stemma.text.Language;
import org.stemma.text.Span;

/**
 * Finds the times of a text and works out what they stand for.
 *
 * <p>Months, weekdays, units, relative words, number words and date patterns come from CLDR, for each language that it
 * has; time packs add what CLDR lacks. Laws: the times are in order, do not overlap, and lie in the sentences given; the
 * same text yields the same times; the work is linear in the length of the text. Safe for use by several threads.
 */
public final class TimeFinder {
    /** A day of publication stands among the first lines, and few other characters stand beside it. */
    private static final int DATELINE = 3;

    private static final int DATELINE_REST = 12;

    private final Map<Language, TimeVocabulary> vocabularies = new ConcurrentHashMap<>();

    /**
     * A sentence of a text.
     *
     * @param span where it stands
     * @param language in which it is written
     */
    public record Sentence(Span span, Language language) {}

    /** How a text goes through time. */
    public enum Telling {
        /** Of the days around its publication: a month without a year is the nearest one. */
        NEWS,
        /** As the years that it names show: a text whose years lie far off tells history. */
        BY_ITS_YEARS
    }

    /** A time recognised in a sentence, with what is needed to work out its value. */
    private record Found(int sentence, Reading reading, Span span, TimeVocabulary.DigitOrder order) {}

    /**
     * Returns the times of a text.
     *
     * @param text all of it
     * @param sentences in order and without overlaps
     * @param anchor what "today" means where the text does not say: its publication, or a day known from elsewhere
     * @throws IndexOutOfBoundsException where a sentence leaves the text
     */
    public List<TimeExpression> find(String text, List<Sentence> sentences, TimeAnchor anchor) {
        return find(text, sentences, anchor, Telling.BY_ITS_YEARS);
    }

    /**
     * Returns the times of a text of which it is known how it tells.
     *
     * @param text all of it
     * @param sentences in order and without overlaps
     * @param anchor what "today" means where the text does not say
     * @param telling whether a month without a year can belong to a year that the text named before
     * @throws IndexOutOfBoundsException where a sentence leaves the text
     */
    public List<TimeExpression> find(String text, List<Sentence> sentences, TimeAnchor anchor, Telling telling) {
        List<Found> found = new ArrayList<>();
        for (int number = 0; number < sentences.size(); number++) {
            recognize(text, sentences.get(number), number, found);
        }
        Timeline timeline = new Timeline(
                anchor.date() == null ? dateline(found, sentences) : anchor,
                telling == Telling.NEWS
                        ? List.of()
                        : found.stream().flatMap(one -> years(one.reading)).toList(),
                found.stream()
                        .filter(one -> one.reading.day() > 0)
                        .flatMap(one -> years(one.reading))
                        .toList(),
                found.stream().filter(one -> isDeictic(one.reading)).count());
        TimeNormalizer normalizer = new TimeNormalizer(timeline);
        List<TimeExpression> times = new ArrayList<>();
        for (Found one : found) {
            timeline.startSentence(one.sentence);
            normalizer.normalize(one.reading, one.span, one.order).ifPresent(times::add);
        }
        return List.copyOf(times);
    }

    /** Returns whether a word is the name of a month or of a day of the week in a language. */
    public boolean isCalendarName(String word, Language language) {
        Lexicon lexicon = vocabulary(language).lexicon();
        return Stream.of(Slot.MONTH, Slot.MONTH_SHORT, Slot.WEEKDAY).anyMatch(slot -> lexicon.has(word, slot));
    }

    /** Returns whether a word names a month in the language, in full or shortened. */
    public boolean isMonthName(String word, Language language) {
        Lexicon lexicon = vocabulary(language).lexicon();
        return Stream.of(Slot.MONTH, Slot.MONTH_SHORT).anyMatch(slot -> lexicon.has(word, slot));
    }

    /** Returns the day of the week that a word names in full in the language, 1 for Monday; 0 where it names none. */
    public int weekday(String word, Language language) {
        return vocabulary(language)
                .lexicon()
                .value(word, Slot.WEEKDAY)
                .map(Integer::parseInt)
                .orElse(0);
    }

    /** Returns the whole number that a word is in the language, "four"; 0 where it is none. */
    public int count(String word, Language language) {
        return vocabulary(language)
                .lexicon()
                .value(word, Slot.COUNT)
                .filter(number -> number.chars().allMatch(Character::isDigit))
                .map(Integer::parseInt)
                .orElse(0);
    }

    /** Returns the day that stands in a line nearly of its own near a text's beginning, as an anchor. */
    private static TimeAnchor dateline(List<Found> found, List<Sentence> sentences) {
        for (Found one : found) {
            boolean full = one.sentence < DATELINE && one.reading.year() > 0 && one.reading.day() > 0;
            Optional<LocalDate> day = full && one.reading.month() > 0
                    ? Stretch.day(one.reading.year(), one.reading.month(), one.reading.day())
                    : Optional.empty();
            int rest = sentences.get(one.sentence).span().length() - one.span.length();
            if (day.isPresent() && rest <= DATELINE_REST) {
                return new TimeAnchor(TimeAnchor.Kind.TEXT, day.get());
            }
        }
        return TimeAnchor.UNKNOWN;
    }

    private static boolean isDeictic(Reading reading) {
        boolean day = reading.shape() == Shape.RELATIVE
                && reading.value(Slot.RELATIVE).orElse("").startsWith("DAY");
        // News says "Tuesday, 8 October"; of a day long ago it would tell the year.
        boolean near = reading.has(Slot.WEEKDAY)
                && reading.day() > 0
                && years(reading).findAny().isEmpty();
        return day || near || reading.shape() == Shape.WEEKDAY;
    }

    private static Stream<Integer> years(Reading reading) {
        return reading.has(Slot.BEFORE_ERA)
                ? Stream.of(-reading.year())
                : Stream.of(reading.year()).filter(year -> year > 0);
    }

    private TimeVocabulary vocabulary(Language language) {
        return vocabularies.computeIfAbsent(language, TimeVocabulary::of);
    }

    private void recognize(String text, Sentence sentence, int number, List<Found> found) {
        TimeVocabulary vocabulary = vocabulary(sentence.language());
        Atoms atoms = Atoms.of(text, sentence.span(), vocabulary.lexicon().folds());
        Meanings meanings = new Meanings(vocabulary, atoms);
        List<Reading> readings = new ArrayList<>();
        int index = 0;
        while (index < atoms.size()) {
            Reading reading =
                    meanings.at(index).isEmpty() ? null : vocabulary.grammar().match(meanings, index);
            if (reading == null) {
                index++;
            } else {
                readings.add(reading);
                index = reading.to();
            }
        }
        if (readings.isEmpty()) {
            return;
        }
        TenseReader tenses = new TenseReader(vocabulary, meanings);
        int end = 0;
        for (Reading reading : new Joiner(meanings).join(readings)) {
            if (reading.from() >= end) {
                Tense tense = tenses.around(reading.from(), reading.to());
                found.add(new Found(
                        number, reading.with(tense), atoms.span(reading.from(), reading.to()), vocabulary.order()));
                end = reading.to();
            }
        }
    }
}
