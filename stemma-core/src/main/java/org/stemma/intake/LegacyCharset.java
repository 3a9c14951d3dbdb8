package org.stemma.intake;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.mozilla.universalchardet.UniversalDetector;

/**
 * Finds the code page of a text from before Unicode. Every candidate table decodes the bytes, and the most plausible
 * text wins ({@link Plausibility}); two statistical detectors (ICU's, by frequent sequences of letters; Mozilla's, by
 * pairs of letters) add to the score of the table that they vote for.
 */
final class LegacyCharset {
    /** How plausible a text must be for its table to be believed. */
    private static final double BELIEVED = 0;

    private static final double ICU_WEIGHT = 0.4;
    private static final double MOZILLA_WEIGHT = 0.3;
    /** A declaration is wrong often enough that letters which make no words outweigh it. */
    private static final double DECLARED_WEIGHT = 0.5;

    private static final int SAMPLE_BYTES = 1 << 13;

    private static final List<String> WEST =
            List.of("en", "de", "fr", "es", "it", "pt", "nl", "sv", "da", "nb", "fi", "ca", "gl", "eu", "ga", "id");
    private static final List<String> CENTRE = List.of("pl", "cs", "sk", "hu", "ro", "hr", "sl", "bs", "sq", "de");
    private static final List<String> CYRILLIC = List.of("ru", "uk", "be", "bg", "sr", "mk");
    private static final List<String> BALTIC = List.of("lt", "lv", "et");

    /** Tables in order of how often they are met; of equally plausible ones the first is taken. */
    private static final List<Candidate> CANDIDATES = List.of(
            new Candidate("windows-1252", WEST, 0.05),
            new Candidate("windows-1251", CYRILLIC, 0.05),
            new Candidate("windows-1250", CENTRE, 0.03),
            new Candidate("ISO-8859-2", CENTRE, 0),
            new Candidate("KOI8-R", List.of("ru"), 0),
            new Candidate("KOI8-U", List.of("uk"), -0.01),
            new Candidate("IBM866", List.of("ru", "uk", "be"), -0.1),
            new Candidate("ISO-8859-5", CYRILLIC, -0.1),
            new Candidate("x-MacCyrillic", CYRILLIC, -0.3),
            new Candidate("windows-1254", List.of("tr", "az"), 0),
            // Icelandic alone has letters where Turkish has its own, so it must not win for a word or two.
            new Candidate("windows-1252", List.of("is"), -0.15),
            new Candidate("windows-1253", List.of("el"), 0),
            new Candidate("ISO-8859-7", List.of("el"), -0.05),
            new Candidate("windows-1255", List.of("he"), -0.1),
            new Candidate("windows-1256", List.of("ar", "fa", "ur"), -0.1),
            new Candidate("ISO-8859-6", List.of("ar"), -0.05),
            new Candidate("windows-1257", BALTIC, 0),
            new Candidate("windows-1258", List.of("vi"), -0.2),
            new Candidate("x-windows-874", List.of("th"), -0.2),
            new Candidate("GB18030", List.of("zh"), 0),
            new Candidate("Big5", List.of("zh-Hant"), 0),
            new Candidate("Shift_JIS", List.of("ja"), 0),
            new Candidate("windows-31j", List.of("ja"), -0.05),
            new Candidate("EUC-JP", List.of("ja"), 0),
            new Candidate("EUC-KR", List.of("ko"), 0),
            new Candidate("x-windows-949", List.of("ko"), -0.05),
            new Candidate("ISO-8859-15", WEST, -0.05),
            new Candidate("IBM850", WEST, -0.25),
            new Candidate("IBM852", CENTRE, -0.25),
            new Candidate("x-MacRoman", WEST, -0.2));

    /** Tables that differ in few letters, under the name of one of them: a vote for one is a vote for all. */
    private static final Map<String, String> FAMILY = Map.ofEntries(
            Map.entry("ISO-8859-1", "windows-1252"),
            Map.entry("ISO-8859-9", "windows-1254"),
            Map.entry("ISO-8859-7", "windows-1253"),
            Map.entry("ISO-8859-8", "windows-1255"),
            Map.entry("ISO-8859-8-I", "windows-1255"),
            Map.entry("GB2312", "GB18030"),
            Map.entry("MACCYRILLIC", "x-MacCyrillic"),
            Map.entry("TIS-620", "x-windows-874"),
            Map.entry("Big5-HKSCS", "Big5"),
            Map.entry("KOI8-U", "KOI8-R"),
            Map.entry("ISO-8859-2", "windows-1250"));

    private record Candidate(Charset charset, Plausibility plausibility, double prior) {
        Candidate(String charset, List<String> languages, double prior) {
            this(Charset.forName(charset), new Plausibility(languages), prior);
        }
    }

    /**
     * Returns the table of these bytes; empty where no table makes writing of them.
     *
     * @param declared the tables that something names
     */
    Optional<Charset> of(byte[] bytes, List<Charset> declared) {
        byte[] sample = sample(bytes);
        Map<String, Double> votes = votes(sample);
        declared.stream()
                .map(charset -> table(charset.name()))
                .distinct()
                .forEach(table -> votes.merge(table, DECLARED_WEIGHT, Double::sum));
        Optional<Charset> best = Optional.empty();
        double bestScore = Double.NEGATIVE_INFINITY;
        for (Candidate candidate : CANDIDATES) {
            double plausible = candidate.plausibility().of(new String(sample, candidate.charset()));
            double score = plausible
                    + candidate.prior()
                    + votes.getOrDefault(table(candidate.charset().name()), 0.0);
            if (plausible >= BELIEVED && score > bestScore) {
                bestScore = score;
                best = Optional.of(candidate.charset());
            }
        }
        return best;
    }

    private static Map<String, Double> votes(byte[] sample) {
        Map<String, Double> votes = new HashMap<>();
        CharsetDetector icu = new CharsetDetector();
        icu.setText(sample);
        for (CharsetMatch match : icu.detectAll()) {
            votes.merge(table(match.getName()), ICU_WEIGHT * match.getConfidence() / 100, Math::max);
        }
        UniversalDetector mozilla = new UniversalDetector();
        mozilla.handleData(sample);
        mozilla.dataEnd();
        String detected = mozilla.getDetectedCharset();
        if (detected != null) {
            votes.merge(table(detected), MOZILLA_WEIGHT, Double::sum);
        }
        return votes;
    }

    private static String table(String name) {
        return key(FAMILY.getOrDefault(name, name));
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    /** The lines that hold bytes beyond ASCII, as far as they fit: only these tell tables apart. */
    private static byte[] sample(byte[] bytes) {
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        int start = 0;
        while (start < bytes.length && lines.size() < SAMPLE_BYTES) {
            int end = start;
            boolean beyond = false;
            while (end < bytes.length && bytes[end] != '\n' && end - start < SAMPLE_BYTES) {
                beyond |= bytes[end] < 0;
                end++;
            }
            end = Math.min(bytes.length, end + 1);
            if (beyond) {
                lines.write(bytes, start, end - start);
            }
            start = end;
        }
        return lines.toByteArray();
    }
}
