package org.stemma.intake.noise;

import java.util.Comparator;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stemma.article.Noise;
import org.stemma.intake.pack.Cue;

/** What a line tells of itself, whatever stands around it. */
final class OwnEvidence {
    private static final int STRAY = 6;
    private static final int QUOTED_WORDS = 4;

    private final Set<String> sections;

    OwnEvidence(Set<String> sections) {
        this.sections = sections;
    }

    /** Returns the noise that the line is by its own words and shape; null where it may be the article. */
    Noise.@Nullable Kind kind(Line line) {
        if (isAddress(line.text()) || isTrail(line)) {
            return Noise.Kind.NAVIGATION;
        }
        if (line.isLetterless() && line.stamp() == null) {
            boolean symbols = line.text().codePoints().noneMatch(Character::isDigit);
            return symbols || line.text().length() <= STRAY ? Noise.Kind.STRAY : null;
        }
        return line.cues().stream()
                .filter(cue -> cue.where() == Cue.Where.LINE || !quotes(line.text()))
                .filter(cue -> cue.where() != Cue.Where.START || isBeside(line))
                .min(Comparator.comparing(Cue::where).thenComparing(Cue::kind))
                .map(Cue::kind)
                .orElse(null);
    }

    /** Returns whether the line is nothing but the name of a section: "World", "Politics". */
    boolean isSection(Line line) {
        return line.words() <= 3 && !line.stopped() && isSection(line.text());
    }

    private boolean isSection(String text) {
        return sections.contains(text.toLowerCase(Locale.ROOT));
    }

    /** Returns whether a beginning such as "Sign up to" can begin noise here: the article's prose may begin so too. */
    private static boolean isBeside(Line line) {
        return line.words() <= 45;
    }

    private static boolean isAddress(String text) {
        boolean address = text.startsWith("http://") || text.startsWith("https://") || text.startsWith("www.");
        return address && text.indexOf(' ') < 0;
    }

    /** Returns whether the line is a trail of short parts: "Home > World > Coast", "News | Sport". */
    private boolean isTrail(Line line) {
        if (line.stopped() || line.text().length() > 120) {
            return false;
        }
        String[] parts = line.text().split("\\s*[>|\u203a\u00bb/\u2022\u00b7]\\s+", -1);
        boolean sections = parts.length == 2 && isSection(parts[0]);
        if (parts.length < 3 && !sections) {
            return false;
        }
        for (String part : parts) {
            if (part.isBlank() || part.strip().split(" ", -1).length > 3) {
                return false;
            }
        }
        return true;
    }

    /** Returns whether somebody is quoted in the line at some length: then its wording is theirs. */
    private static boolean quotes(String text) {
        int open = -1;
        int words = 0;
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            if (open < 0 && "\"\u201c\u00ab\u201e".indexOf(unit) >= 0) {
                open = i;
                words = 0;
            } else if (open >= 0 && "\"\u201d\u00bb\u201c".indexOf(unit) >= 0) {
                if (words >= QUOTED_WORDS) {
                    return true;
                }
                open = -1;
            } else if (unit == ' ') {
                words++;
            }
        }
        return open >= 0 && words >= QUOTED_WORDS;
    }
}
