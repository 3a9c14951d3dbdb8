package org.stemma.intake.fuzz;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.stemma.article.Article;
import org.stemma.encode.VocabularyLexicon;
import org.stemma.intake.DecodedInput;
import org.stemma.intake.Decoder;
import org.stemma.intake.TextIntake;
import org.stemma.intake.WebAddress;
import org.stemma.intake.item.ContentType;
import org.stemma.text.LanguageIdentifier;

/** What reads bytes that may be anything: each form, each container, the decoder, the cleaner, addresses. */
public enum Parser {
    PLAIN_TEXT("a.txt"),
    PAGE("a.html"),
    JSON("a.json"),
    JSON_LINES("a.jsonl"),
    TABLE("a.csv"),
    FEED("a.rss"),
    NEWS_XML("a.nitf"),
    MAIL("a.eml"),
    SAVED_PAGE("a.mhtml"),
    MAILBOX("a.mbox"),
    PDF("a.pdf"),
    WORD("a.docx"),
    ZIP("a.zip"),
    TAR("a.tar"),
    CRAWL("a.warc"),
    GZIP("a.txt.gz"),
    BZIP2("a.txt.bz2"),
    XZ("a.txt.xz"),
    ZSTANDARD("a.txt.zst"),
    DECODING(""),
    CLEANING(""),
    ADDRESSES("");

    private static final List<Charset> DECLARED = List.of(
            StandardCharsets.UTF_8,
            StandardCharsets.UTF_16LE,
            Charset.forName("windows-1251"),
            Charset.forName("Shift_JIS"),
            Charset.forName("ISO-2022-JP"));

    /** As what file the bytes are read; empty where they are no file. */
    private final String file;

    Parser(String file) {
        this.file = file;
    }

    /** Set up at first use: only one parser needs it. */
    private static final class Cleaning {
        static final TextIntake INTAKE =
                new TextIntake(VocabularyLexicon.english(), new LanguageIdentifier()::identify);
    }

    /** Returns the bytes that fuzzing begins with, and those that it once found, by file name. */
    public List<byte[]> seeds() throws IOException {
        String folder = "seeds/" + name().toLowerCase(Locale.ROOT);
        List<byte[]> seeds = new ArrayList<>();
        try (Stream<Path> files = Files.list(Path.of(
                Objects.requireNonNull(Parser.class.getResource(folder), folder).toURI()))) {
            for (Path file : files.sorted().toList()) {
                seeds.add(Files.readAllBytes(file));
            }
        } catch (URISyntaxException e) {
            throw new IOException(e);
        }
        return seeds;
    }

    /** Reads bytes; throws where they crash it, or what comes of them breaks a law. */
    public void read(byte[] bytes) {
        if (this == DECODING) {
            decode(bytes);
        } else if (this == CLEANING) {
            clean(bytes);
        } else if (this == ADDRESSES) {
            address(bytes);
        } else {
            FuzzedReading.read(file, bytes);
        }
    }

    /** The first byte chooses what is said of the others. */
    private static void decode(byte[] bytes) {
        if (bytes.length == 0) {
            return;
        }
        List<Charset> declared = List.of(DECLARED.get((bytes[0] & 0xff) % DECLARED.size()));
        byte[] rest = Arrays.copyOfRange(bytes, 1, bytes.length);
        if (new Decoder().decode("a", "a", rest, declared) instanceof DecodedInput decoded) {
            int length = decoded.text().length();
            FuzzedReading.require(
                    decoded.damage().stream().allMatch(damage -> damage.raw().end() <= length), "damage outside");
        }
    }

    private static void clean(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        TextIntake.Outcome outcome = Cleaning.INTAKE.take(new DecodedInput("a", "a", "UTF-8", text, List.of()));
        if (outcome instanceof TextIntake.Outcome.Taken taken) {
            Article article = taken.article();
            FuzzedReading.runsForwards(article.text());
            FuzzedReading.require(article.text().raw().equals(text), "another raw text");
            FuzzedReading.require(
                    article.noise().stream().allMatch(noise -> noise.raw().end() <= text.length()), "noise outside");
            article.blocks()
                    .forEach(block -> FuzzedReading.require(
                            article.passage(block.span()).raw().end() <= text.length(), "a passage outside"));
        }
    }

    private static void address(byte[] bytes) {
        String written = new String(bytes, StandardCharsets.UTF_8);
        FuzzedReading.require(ContentType.of(written).named("a").startsWith("a"), "another name");
        try {
            WebAddress address = WebAddress.parse(written);
            FuzzedReading.require(WebAddress.parse(address.toString()).equals(address), "another address");
            FuzzedReading.require(address.uri().getUserInfo() == null, "a password");
            FuzzedReading.require(address.redirect(written).equals(address), "a redirect elsewhere");
        } catch (WebAddress.UnusableException refused) {
            FuzzedReading.require(refused.reason().endsWith("."), refused.reason());
        }
    }
}
