package org.stemma.intake.pack;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.stemma.article.Noise;

/** Finds wordings of noise in lines. Immutable. */
public final class Cues {
    private final Map<String, List<Cue>> byWording = new HashMap<>();
    private final int longestWording;

    Cues(List<IntakePack> packs) {
        int longest = 1;
        for (IntakePack pack : packs) {
            for (IntakePack.Wording wording : pack.cues()) {
                for (String phrase : wording.phrases()) {
                    List<String> words = words(phrase);
                    longest = Math.max(longest, words.size());
                    byWording
                            .computeIfAbsent(String.join(" ", words), key -> new ArrayList<>())
                            .add(new Cue(wording.kind(), wording.where(), wording.longest()));
                }
            }
        }
        longestWording = longest;
    }

    /** Returns the cues that the line shows, in order of where they begin; none for most lines. */
    public List<Cue> find(String line) {
        List<String> words = words(line);
        if (words.isEmpty()) {
            return List.of();
        }
        List<Cue> found = new ArrayList<>();
        for (int from = 0; from < words.size(); from++) {
            StringBuilder wording = new StringBuilder();
            for (int to = from; to < words.size() && to - from < longestWording; to++) {
                wording.append(to > from ? " " : "").append(words.get(to));
                boolean whole = from == 0 && to == words.size() - 1;
                for (Cue cue : byWording.getOrDefault(wording.toString(), List.of())) {
                    boolean place = switch (cue.where()) {
                        case LINE -> whole;
                        // "Photo: A. Vell" is a credit, "Photo agencies complained" is not.
                        case START -> from == 0 && (to > from || isLabel(line));
                        case INSIDE -> true;
                    };
                    if (place && words.size() <= cue.longest()) {
                        found.add(cue);
                    }
                }
            }
        }
        return found;
    }

    /** Returns whether the first word of the line is set off as a label: "Photo: …", "Foto/…". */
    private static boolean isLabel(String line) {
        int at = 0;
        while (at < line.length() && !Character.isLetterOrDigit(line.charAt(at))) {
            at++;
        }
        while (at < line.length() && Character.isLetterOrDigit(line.charAt(at))) {
            at++;
        }
        // French writes a space in front of the colon: "Photo : …".
        while (at < line.length() && Character.isSpaceChar(line.charAt(at))) {
            at++;
        }
        return at < line.length() && ":/\uff1a".indexOf(line.charAt(at)) >= 0;
    }

    /** Returns whether the whole line is the label of a teaser's button, such as "Read more". */
    public boolean isButton(String line) {
        return find(line).stream().anyMatch(cue -> cue.where() == Cue.Where.LINE && cue.kind() == Noise.Kind.TEASER);
    }

    /**
     * Returns a line in lower case with straight apostrophes. An i has its dot, and only that one: Turkish has another
     * without, and pairs both with capitals in its own way, while wordings are looked for in texts of any language.
     */
    static String lower(String line) {
        return line.toLowerCase(Locale.ROOT)
                .replace("i\u0307", "i")
                .replace('\u0131', 'i')
                .replace('\u2019', '\'');
    }

    /** Returns the words of a line: lower case, runs of letters and digits, straight apostrophes inside. */
    static List<String> words(String line) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        String lower = lower(line);
        for (int i = 0; i <= lower.length(); i++) {
            char unit = i < lower.length() ? lower.charAt(i) : ' ';
            boolean inner = unit == '\''
                    && word.length() > 0
                    && i + 1 < lower.length()
                    && Character.isLetter(lower.charAt(i + 1));
            if (Character.isLetterOrDigit(unit) || inner) {
                word.append(unit);
            } else if (word.length() > 0) {
                words.add(word.toString());
                word.setLength(0);
            }
        }
        return words;
    }
}
