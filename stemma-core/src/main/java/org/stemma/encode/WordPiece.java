package org.stemma.encode;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.ibm.icu.text.Normalizer2;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.stemma.text.Span;

/**
 * BERT's tokenizer: cuts a text into the word pieces of a vocabulary and remembers where in the text each stood.
 *
 * <p>The steps are BERT's (Devlin et al. 2019, {@code tokenization.py}): drop control characters, put spaces around Han
 * characters, for an uncased model strip accents and lower the case, part punctuation from words, then take the longest
 * piece of the vocabulary from the left; a word that cannot be cut, or is longer than 100 characters, is {@code [UNK]}.
 * Immutable.
 */
public final class WordPiece {
    /** Whether a model knows capitals and accents. */
    public enum Casing {
        /** The text as it is. */
        CASED,
        /** Lower case, without accents. */
        UNCASED
    }

    /** Whether each Han character is a word of its own. */
    public enum Han {
        /** Each is a word, as where a BERT was trained. */
        APART,
        /** They join their neighbours, so that all but the first of a run become continuations. */
        TOGETHER
    }

    private static final int LONGEST_WORD = 100;
    private static final String CONTINUATION = "##";
    private static final Normalizer2 NFD = Normalizer2.getNFDInstance();

    private final Map<String, Integer> vocabulary;
    private final Casing casing;
    private final Han han;
    private final int unknown;
    private final int first;
    private final int last;

    /**
     * Takes the pieces in the order of their numbers, as in BERT's {@code vocab.txt}.
     *
     * @throws IllegalArgumentException where {@code [UNK]}, {@code [CLS]} or {@code [SEP]} is missing
     */
    public WordPiece(List<String> pieces, Casing casing) {
        this(pieces, casing, Han.APART);
    }

    /**
     * Takes the pieces in the order of their numbers, and what to do with Han characters.
     *
     * @throws IllegalArgumentException where {@code [UNK]}, {@code [CLS]} or {@code [SEP]} is missing
     */
    public WordPiece(List<String> pieces, Casing casing, Han han) {
        this(numbered(pieces), casing, han);
    }

    private WordPiece(Map<String, Integer> vocabulary, Casing casing, Han han) {
        this.vocabulary = vocabulary;
        this.casing = casing;
        this.han = han;
        this.unknown = number("[UNK]");
        this.first = number("[CLS]");
        this.last = number("[SEP]");
    }

    /**
     * Reads the vocabulary and casing of a {@code tokenizer.json} of Hugging Face's format.
     *
     * @throws IOException where it cannot be read or describes no WordPiece tokenizer
     */
    public static WordPiece read(InputStream tokenizerJson) throws IOException {
        JsonNode root = new ObjectMapper().readTree(tokenizerJson);
        JsonNode words = root.path("model").path("vocab");
        if (!words.isObject()) {
            throw new IOException("tokenizer.json has no model.vocab object: not a WordPiece tokenizer");
        }
        Map<String, Integer> vocabulary = new HashMap<>();
        words.properties()
                .forEach(
                        entry -> vocabulary.put(entry.getKey(), entry.getValue().asInt()));
        JsonNode normalizer = root.path("normalizer");
        boolean lowercase = normalizer.path("lowercase").asBoolean();
        boolean apart = normalizer.path("handle_chinese_chars").asBoolean(true);
        return new WordPiece(vocabulary, lowercase ? Casing.UNCASED : Casing.CASED, apart ? Han.APART : Han.TOGETHER);
    }

    private static Map<String, Integer> numbered(List<String> pieces) {
        Map<String, Integer> vocabulary = new HashMap<>();
        for (String piece : pieces) {
            vocabulary.put(piece, vocabulary.size());
        }
        return vocabulary;
    }

    private int number(String piece) {
        Integer number = vocabulary.get(piece);
        if (number == null) {
            throw new IllegalArgumentException("the vocabulary lacks " + piece);
        }
        return number;
    }

    /** Returns the entries that are whole words: letters only, two or more, sorted. */
    public Set<String> words() {
        Set<String> words = new TreeSet<>();
        for (String piece : vocabulary.keySet()) {
            if (piece.length() > 1 && piece.codePoints().allMatch(Character::isLetter)) {
                words.add(piece);
            }
        }
        return words;
    }

    /**
     * Returns the pieces of the text between {@code [CLS]} and {@code [SEP]}.
     *
     * @param most the greatest number of pieces, those two included, at least 2; what is beyond is cut off
     */
    public WordPieces encode(String text, int most) {
        List<Integer> ids = new ArrayList<>();
        List<Span> spans = new ArrayList<>();
        ids.add(first);
        spans.add(new Span(0, 0));
        Word word = new Word();
        for (int at = 0; at < text.length() && ids.size() < most; ) {
            int codePoint = text.codePointAt(at);
            int end = at + Character.charCount(codePoint);
            if (isSpace(codePoint)) {
                word.flush(ids, spans);
            } else if (!isControl(codePoint)) {
                boolean alone = isPunctuation(codePoint) || (han == Han.APART && isHan(codePoint));
                if (alone) {
                    word.flush(ids, spans);
                }
                word.add(normalize(codePoint), new Span(at, end), ids, spans);
                if (alone) {
                    word.flush(ids, spans);
                }
            }
            at = end;
        }
        word.flush(ids, spans);
        int kept = Math.min(ids.size(), most - 1);
        List<Integer> keptIds = new ArrayList<>(ids.subList(0, kept));
        List<Span> keptSpans = new ArrayList<>(spans.subList(0, kept));
        keptIds.add(last);
        keptSpans.add(new Span(text.length(), text.length()));
        return new WordPieces(keptIds, keptSpans);
    }

    /** One character may become several (decomposed Hangul) or none (a combining accent). */
    private String normalize(int codePoint) {
        if (casing == Casing.CASED) {
            return Character.toString(codePoint);
        }
        StringBuilder bare = new StringBuilder();
        NFD.normalize(Character.toString(codePoint))
                .codePoints()
                .filter(part -> Character.getType(part) != Character.NON_SPACING_MARK)
                .forEach(part -> bare.append(Character.toString(part).toLowerCase(Locale.ROOT)));
        return bare.toString();
    }

    private static boolean isSpace(int codePoint) {
        return codePoint == '\t' || codePoint == '\n' || codePoint == '\r' || Character.isSpaceChar(codePoint);
    }

    private static boolean isControl(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL, Character.FORMAT, Character.PRIVATE_USE, Character.SURROGATE -> true;
            default -> codePoint == 0xFFFD;
        };
    }

    /** Unicode's punctuation and, as in BERT, all of ASCII's symbols. */
    private static boolean isPunctuation(int codePoint) {
        boolean ascii = codePoint > ' ' && codePoint < 0x7F && !Character.isLetterOrDigit(codePoint);
        return ascii
                || switch (Character.getType(codePoint)) {
                    case Character.CONNECTOR_PUNCTUATION,
                            Character.DASH_PUNCTUATION,
                            Character.START_PUNCTUATION,
                            Character.END_PUNCTUATION,
                            Character.INITIAL_QUOTE_PUNCTUATION,
                            Character.FINAL_QUOTE_PUNCTUATION,
                            Character.OTHER_PUNCTUATION -> true;
                    default -> false;
                };
    }

    /** BERT leaves out Han marks and numerals below the first block of unified ideographs. */
    private static boolean isHan(int codePoint) {
        return codePoint >= 0x3400
                && Character.isIdeographic(codePoint)
                && Character.UnicodeScript.of(codePoint) == Character.UnicodeScript.HAN;
    }

    /** The word being read: its normalised characters, and for each UTF-16 unit of them where it came from. */
    private final class Word {
        private final StringBuilder letters = new StringBuilder();
        private final List<Span> origins = new ArrayList<>();

        void add(String normalized, Span origin, List<Integer> ids, List<Span> spans) {
            for (int i = 0; i < normalized.length(); ) {
                int codePoint = normalized.codePointAt(i);
                // A decomposed character may hold a mark: U+037E, the Greek question mark, is a semicolon.
                boolean alone = isPunctuation(codePoint);
                if (alone) {
                    flush(ids, spans);
                }
                letters.appendCodePoint(codePoint);
                for (int unit = 0; unit < Character.charCount(codePoint); unit++) {
                    origins.add(origin);
                }
                if (alone) {
                    flush(ids, spans);
                }
                i += Character.charCount(codePoint);
            }
        }

        void flush(List<Integer> ids, List<Span> spans) {
            if (letters.length() == 0) {
                return;
            }
            int size = ids.size();
            String word = letters.toString();
            if (word.codePointCount(0, word.length()) > LONGEST_WORD || !cut(word, ids, spans)) {
                ids.subList(size, ids.size()).clear();
                spans.subList(size, spans.size()).clear();
                ids.add(unknown);
                spans.add(origins.get(0).cover(origins.get(origins.size() - 1)));
            }
            letters.setLength(0);
            origins.clear();
        }

        private boolean cut(String word, List<Integer> ids, List<Span> spans) {
            for (int start = 0; start < word.length(); ) {
                int end = word.length();
                Integer id = null;
                while (end > start && (id = vocabulary.get(piece(word, start, end))) == null) {
                    end = word.offsetByCodePoints(end, -1);
                }
                if (id == null) {
                    return false;
                }
                ids.add(id);
                spans.add(origins.get(start).cover(origins.get(end - 1)));
                start = end;
            }
            return true;
        }

        private static String piece(String word, int start, int end) {
            return start == 0 ? word.substring(0, end) : CONTINUATION + word.substring(start, end);
        }
    }
}
