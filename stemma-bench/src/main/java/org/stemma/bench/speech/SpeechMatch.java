package org.stemma.bench.speech;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stemma.annotate.Attribution;
import org.stemma.bench.Counts;
import org.stemma.bench.speech.GoldSpeech.GoldAttribution;
import org.stemma.bench.speech.RawReports.Report;
import org.stemma.text.Span;

/**
 * Compares the attributions of one report with its gold: one is right when source, cue and content all overlap those of
 * one of the gold, each of the gold being met once.
 */
final class SpeechMatch {
    private final Report report;
    private final List<GoldAttribution> gold;
    private final List<Attribution> found;
    private final int[] metBy;

    SpeechMatch(Report report, List<GoldAttribution> gold) {
        this.report = report;
        this.gold = gold;
        this.found = report.article().attributions();
        this.metBy = new int[found.size()];
        List<Integer> free = new ArrayList<>();
        for (int number = 0; number < gold.size(); number++) {
            free.add(number);
        }
        for (int index = 0; index < metBy.length; index++) {
            metBy[index] = -1;
            for (int number : free) {
                if (metBy[index] < 0 && same(gold.get(number), found.get(index))) {
                    metBy[index] = number;
                }
            }
            free.remove((Integer) metBy[index]);
        }
    }

    /** Returns how many are right; those on which readers may differ are left out on both sides. */
    Counts counts() {
        int right = 0;
        int optional = 0;
        for (int number : metBy) {
            right += number >= 0 && !gold.get(number).optional() ? 1 : 0;
            optional += number >= 0 && gold.get(number).optional() ? 1 : 0;
        }
        int wanted =
                (int) gold.stream().filter(expected -> !expected.optional()).count();
        return Counts.of(found.size() - optional, wanted, right);
    }

    /** Returns how many of the nested attributions that were found stand in the right one, and how many were found. */
    Counts chains() {
        int wanted = 0;
        int given = 0;
        int right = 0;
        for (int index = 0; index < metBy.length; index++) {
            if (metBy[index] >= 0) {
                String expected = gold.get(metBy[index]).outer();
                int outer = found.get(index).outer();
                Span source = outer < 0 ? null : found.get(outer).source();
                wanted += expected == null ? 0 : 1;
                given += outer < 0 ? 0 : 1;
                right += expected != null && source != null && meets(expected, raw(source)) ? 1 : 0;
            }
        }
        return Counts.of(given, wanted, right);
    }

    /** Returns the missing and the false attributions in words. */
    List<String> errors() {
        List<String> errors = new ArrayList<>();
        for (int number = 0; number < gold.size(); number++) {
            boolean met = false;
            for (int by : metBy) {
                met |= by == number;
            }
            GoldAttribution expected = gold.get(number);
            if (!met && !expected.optional()) {
                errors.add("missing " + expected.source() + " | " + expected.cue() + " | " + expected.content());
            }
        }
        for (int index = 0; index < metBy.length; index++) {
            if (metBy[index] < 0) {
                errors.add("false   " + SpeechPicture.of(report.article(), found.get(index)));
            }
        }
        return errors;
    }

    private boolean same(GoldAttribution expected, Attribution given) {
        Span frame = locate(expected.at(), 0);
        Span cue = expected.cue() == null ? null : locate(expected.cue(), frame.start());
        Span source = expected.source() == null ? null : locate(expected.source(), frame.start());
        boolean content = expected.content().stream()
                .map(piece -> locate(piece, 0))
                .anyMatch(piece ->
                        given.content().stream().anyMatch(span -> raw(span).overlaps(piece)));
        Span foundCue = given.cue();
        boolean cues = cue == null
                ? foundCue == null
                : foundCue != null && raw(foundCue).overlaps(cue);
        return content && cues && sources(expected, source, given.source());
    }

    private boolean sources(GoldAttribution expected, @Nullable Span source, @Nullable Span given) {
        if (source != null) {
            return given != null && raw(given).overlaps(source);
        }
        return given == null || (expected.speaker() != null && meets(expected.speaker(), raw(given)));
    }

    private boolean meets(String piece, Span given) {
        for (int at = report.raw().indexOf(piece); at >= 0; at = report.raw().indexOf(piece, at + 1)) {
            if (given.overlaps(new Span(at, at + piece.length()))) {
                return true;
            }
        }
        return false;
    }

    private Span raw(Span cleaned) {
        return report.article().article().text().toRaw(cleaned);
    }

    private Span locate(String piece, int from) {
        int at = report.raw().indexOf(piece, from);
        if (at < 0) {
            throw new IllegalStateException(
                    "the gold has words that are not in " + report.article().id() + ": " + piece);
        }
        return new Span(at, at + piece.length());
    }
}
