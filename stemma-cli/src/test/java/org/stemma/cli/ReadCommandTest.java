package org.stemma.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stemma.Reading;
import org.stemma.dossier.DossierText;
import org.stemma.dossier.LanguageGap;
import org.stemma.encode.EncoderException;
import org.stemma.intake.FetchOptions;
import org.stemma.intake.IntakeOptions;
import org.stemma.intake.Rejection;
import picocli.CommandLine;

/** What {@code stemma read} prints, writes and returns, whatever reads the reports. */
final class ReadCommandTest {
    private static final String BRIDGE_JSON = "{\"stemma\": 1, \"story\": {\"id\": \"bridge\", \"title\": \"Мост\"}}\n";
    private static final ToldStory BRIDGE = new ToldStory(
            new ToldStory.Brief(
                    "../Bridge at Lesnogorsk: opens / closes",
                    List.of(
                            new ToldStory.Line("harbour-post", "en", 0.12, List.of("doubled-quotes", "hard-wraps")),
                            new ToldStory.Line("мост", "ru", 0, List.of())),
                    12,
                    3,
                    1),
            DossierText.of(BRIDGE_JSON));
    private static final Rejection REJECTED =
            new Rejection("pic\n.jpg", "byte 0", "It is a JPEG picture, not plain text.", "Leave it out.");

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final StringWriter usage = new StringWriter();
    private List<ToldStory> stories = List.of(BRIDGE);
    private Reading reading = reading(List.of(), List.of(), List.of());
    private @Nullable String notice;
    private @Nullable EncoderException failure;
    private final List<IntakeOptions> asked = new ArrayList<>();

    @Test
    void aPersonGetsAShortTableAndTheFilesNames() {
        assertThat(read("--out", folder.toString(), "reports")).isZero();
        assertThat(text(out)).isEqualTo("""
                        ../Bridge at Lesnogorsk: opens / closes
                          2 articles in en, ru · 12 statements · 3 origins · 1 conflict

                          ARTICLE       LANGUAGE  NOISE  DAMAGE
                          harbour-post  en          12%  doubled-quotes, hard-wraps
                          мост          ru           0%

                          → FOLDER/Bridge-at-Lesnogorsk-opens-closes.html
                          → FOLDER/Bridge-at-Lesnogorsk-opens-closes.json

                        2 articles read, 1 story.
                        """.replace("FOLDER", folder.toString()));
        assertThat(text(err)).isEmpty();
    }

    /** A dossier with one article, whose only statement nobody else tells. */
    private static final String ONE_REPORT = """
            {"stemma": 1, "run": null, "story": {"id": "bridge"}, "event": null,
             "articles": [{"id": "harbour-post", "file": "news/harbour-post.txt", "length": 9, "noise": [], "damage": [],
                           "blocks": []}],
             "entities": [],
             "statements": [{"id": "s1", "label": "The bridge opens.", "about": [], "speakers": [], "origins": [],
                             "versions": [{"id": "s1@harbour-post", "mode": "narrated", "chain": [], "quantities": [],
                                           "passages": [{"article": "harbour-post", "start": 0, "end": 9, "text": "opens"}]}],
                             "drift": [], "omitted": [],
                             "independence": {"articles": 1, "origins": {"mean": 1.0, "low": 1, "high": 1},
                                              "decidedBy": []}}],
             "origins": [], "derivations": [], "conflicts": [], "timeline": [], "next": []}
            """;

    private static final ToldStory BY_ONE =
            new ToldStory(new ToldStory.Brief("Bridge", List.of(), 1, 0, 0), DossierText.of(ONE_REPORT));

    private static Reading reading(List<Rejection> rejections, List<String> skipped, List<LanguageGap> gaps) {
        return new Reading(1, rejections, skipped, gaps);
    }

    @Test
    void tellsWhatRestsOnOneReport() {
        stories = List.of(BY_ONE);

        assertThat(read("--without", "harbour-post", "--out", folder.toString(), "reports"))
                .isZero();
        assertThat(text(out))
                .contains("Without harbour-post 1 statement loses support", "1.0 → 0.0  The bridge opens.");
    }

    @Test
    void programsGetItToo() {
        stories = List.of(BY_ONE);

        assertThat(read("--json", "--without", "news/harbour-post.txt", "reports"))
                .isZero();
        assertThat(text(out))
                .contains("\"without\":[{\"name\":\"news/harbour-post.txt\",\"losses\":[{\"statement\":\"s1\"");
    }

    @Test
    void whatIsNotThereCannotBeTakenAway() throws IOException {
        stories = List.of(BY_ONE);

        assertThat(read("--without", "nobody", "--out", folder.toString(), "reports"))
                .isEqualTo(2);
        assertThat(text(err)).contains("no article and no origin is called 'nobody'");
        assertThat(names(folder)).as("what was read is not lost").containsExactly("Bridge.html", "Bridge.json");
    }

    @Test
    void filesHoldTheDossierAndNeverLeaveTheFolder() throws IOException {
        Files.writeString(folder.resolve("Bridge-at-Lesnogorsk-opens-closes.json"), "old");
        stories = List.of(BRIDGE, BRIDGE);
        reading = reading(List.of(), List.of(), List.of());

        assertThat(read("--out", folder.toString(), "reports")).isZero();
        assertThat(names(folder))
                .containsExactly(
                        "Bridge-at-Lesnogorsk-opens-closes-2.html",
                        "Bridge-at-Lesnogorsk-opens-closes-2.json",
                        "Bridge-at-Lesnogorsk-opens-closes.html",
                        "Bridge-at-Lesnogorsk-opens-closes.json");
        assertThat(folder.resolve("Bridge-at-Lesnogorsk-opens-closes.json")).hasContent(BRIDGE_JSON);
        assertThat(folder.resolve("Bridge-at-Lesnogorsk-opens-closes.html"))
                .content()
                .contains("<title>Мост</title>");
    }

    @Test
    void onlyTheFormsThatAreAskedForAreWritten() throws IOException {
        assertThat(read("--form", "graphml,markdown", "--form", "graphml", "--out", folder.toString(), "reports"))
                .isZero();

        assertThat(names(folder))
                .containsExactly("Bridge-at-Lesnogorsk-opens-closes.graphml", "Bridge-at-Lesnogorsk-opens-closes.md");
        assertThat(text(out)).contains("closes.graphml\n").contains("closes.md\n");
    }

    @Test
    void anUnknownFormIsWrongUsageAndTheKnownOnesAreNamed() {
        assertThat(read("--form", "word", "reports")).isEqualTo(2);
        assertThat(usage.toString()).contains("'word' is no form; there are json, html, markdown");
    }

    @Test
    void rejectedInputsAreToldOnStandardErrorAndGiveExitCode1() {
        reading = reading(List.of(REJECTED), List.of("a.md", "b.md"), List.of());

        assertThat(read("--out", folder.toString(), "reports")).isEqualTo(1);
        assertThat(text(err)).isEqualTo("""
                        1 input could not be read:
                          pic\\n.jpg (byte 0)
                            It is a JPEG picture, not plain text. Leave it out.
                        """);
        assertThat(text(out)).endsWith("1 story. 2 files skipped (hidden, unknown kinds, dossiers).\n");
    }

    @Test
    void nothingReadGivesExitCode3AndMakesNoFolder() {
        stories = List.of();
        reading = reading(List.of(REJECTED), List.of(), List.of());

        assertThat(read("--out", folder + "/new", "pic.jpg")).isEqualTo(3);
        assertThat(folder.resolve("new")).doesNotExist();
    }

    @Test
    void jsonIsOneObjectAndNothingElseAndWritesNoFilesUnlessAsked() throws IOException {
        stories = List.of(BRIDGE, BRIDGE);
        reading = reading(List.of(REJECTED), List.of("a.md"), List.of());

        assertThat(read("--json", "reports")).isEqualTo(1);
        JsonNode json = new ObjectMapper().readTree(out.toByteArray());
        assertThat(json.at("/dossiers").size()).isEqualTo(2);
        assertThat(json.at("/dossiers/0/stemma").asInt()).isEqualTo(1);
        assertThat(json.at("/rejections/0/file").asText()).isEqualTo("pic\n.jpg");
        assertThat(json.at("/skipped/0").asText()).isEqualTo("a.md");
        assertThat(Path.of("stemma-out")).doesNotExist();

        read("--json", "--out", folder.toString(), "reports");
        assertThat(names(folder)).hasSize(4);
    }

    @Test
    void quietPrintsNothingButRejections() {
        reading = reading(List.of(REJECTED), List.of(), List.of());

        assertThat(read("--quiet", "--out", folder.toString(), "reports")).isEqualTo(1);
        assertThat(text(out)).isEmpty();
        assertThat(text(err)).contains("JPEG");
    }

    @Test
    void wrongUsageGivesExitCode2() {
        assertThat(read()).isEqualTo(2);
        assertThat(read("--max-size", "much", "x")).isEqualTo(2);
        assertThat(read("--max-size", "0", "x")).isEqualTo(2);
        assertThat(read("--max-size", "3G", "x")).isEqualTo(2);
        assertThat(asked).isEmpty();
    }

    @Test
    void sizesAreReadAsUsersWriteThem() {
        read("--quiet", "--out", folder.toString(), "--max-size", "64k", "x");
        read("--quiet", "--out", folder.toString(), "--max-size=1GiB", "x");
        read("--quiet", "--out", folder.toString(), "x");

        assertThat(asked)
                .containsExactly(new IntakeOptions(64 << 10), new IntakeOptions(1 << 30), IntakeOptions.defaults());
    }

    @Test
    void limitsOfFetchingAreTheUsersToSet() {
        FetchOptions usual = FetchOptions.defaults();
        read("--quiet", "--out", folder.toString(), "--follow", "7", "--max-download", "1M", "https://a.example/");
        read("--quiet", "--out", folder.toString(), "--allow-private", "--contact", "me@a.example", "x");

        assertThat(asked.stream().map(IntakeOptions::fetch))
                .containsExactly(
                        usual.withFollow(7).withMaxBytes(1 << 20),
                        usual.withReach(FetchOptions.Reach.PRIVATE).withContact("me@a.example"));
        assertThat(read("--follow", "-1", "x")).isEqualTo(2);
        assertThat(read("--contact", "two words", "x")).isEqualTo(2);
        assertThat(usage.toString()).contains("--follow is -1").contains("not a web or mail address");
    }

    @Test
    void aFileInThePlaceOfTheFolderIsToldBeforeAnythingIsRead() throws IOException {
        Path file = Files.writeString(folder.resolve("taken"), "x");

        assertThat(read("--out", file.toString(), "reports")).isEqualTo(4);
        assertThat(asked).isEmpty();
        assertThat(text(err)).contains("a file, not a folder, has this name").contains("--out");
    }

    @Test
    void whatCannotBeWrittenIsToldAndTheSummaryStillComes() throws IOException {
        Files.createDirectory(folder.resolve("Bridge-at-Lesnogorsk-opens-closes.json"));

        assertThat(read("--out", folder.toString(), "reports")).isEqualTo(4);
        assertThat(text(err)).contains("closes.json: a folder has this name.");
        assertThat(text(out)).contains("12 statements");
    }

    @Test
    void coloursComeOnATerminalOnlyAndCanBeTurnedOff() {
        assertThat(execute(screen(out, true), "--out", folder.toString(), "x")).isZero();
        assertThat(text(out)).contains("\u001b[");
        out.reset();
        assertThat(execute(screen(out, true), "--no-color", "--out", folder.toString(), "x"))
                .isZero();
        assertThat(text(out)).doesNotContain("\u001b[").contains("harbour-post");
    }

    @Test
    void progressIsDrawnOnATerminalUnlessQuiet() {
        execute(screen(out, true), "--out", folder.toString(), "x");
        assertThat(text(err)).contains("reading");
        err.reset();
        execute(screen(out, true), "--quiet", "--out", folder.toString(), "x");
        assertThat(text(err)).isEmpty();
    }

    @Test
    void aReaderWhoGoesAwayIsNoError() {
        OutputStream closed = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("Broken pipe");
            }
        };

        assertThat(execute(screen(closed, false), "--json", "x")).isZero();
        assertThat(execute(screen(closed, false), "--out", folder.toString(), "x"))
                .isZero();
        assertThat(text(err)).isEmpty();
    }

    @Test
    void openCallsTheDesktopsOpenerOrSaysThatThereIsNone() throws Exception {
        assertThat(read("--open", "--out", folder.toString(), "x")).isZero();
        assertThat(text(err)).contains("closes.html in a browser");

        Path opened = folder.resolve("opened");
        Path opener = Files.writeString(
                folder.resolve("xdg-open"),
                "#!/bin/sh\necho \"$1\" >" + opened + ".tmp\nmv " + opened + ".tmp " + opened + "\n");
        assertThat(opener.toFile().setExecutable(true)).isTrue();
        read("--open", "--out", folder.toString(), "x");
        for (int i = 0; i < 100 && !Files.exists(opened); i++) {
            Thread.sleep(50);
        }
        assertThat(Files.readString(opened).strip()).endsWith("/Bridge-at-Lesnogorsk-opens-closes.html");
    }

    @Test
    void aLanguageWithoutAnEncoderIsTold() throws IOException {
        LanguageGap gap = new LanguageGap("ru", 3, "Russian: no encoder understands it.");
        reading = reading(List.of(), List.of(), List.of(gap));

        assertThat(read("--out", folder.toString(), "x")).isZero();
        assertThat(text(err)).isEqualTo("Russian: no encoder understands it.\n");
        out.reset();
        assertThat(read("--json", "x")).isZero();
        JsonNode told = new ObjectMapper().readTree(out.toByteArray()).at("/withoutEncoder/0");
        assertThat(told.toString())
                .isEqualTo("{\"language\":\"ru\",\"sentences\":3,\"note\":\"Russian: no encoder understands it.\"}");
    }

    @Test
    void whatIsDoneOnceIsToldInOneLineWhereNoBarIsDrawn() {
        notice = "Making the model, once.";

        read("--out", folder.toString(), "x");
        assertThat(text(err)).isEqualTo("Making the model, once.\n");
        err.reset();
        execute(screen(out, true), "--out", folder.toString(), "x");
        assertThat(text(err)).contains("Making the model, once.\n");
        err.reset();
        read("--quiet", "--out", folder.toString(), "x");
        assertThat(text(err)).isEmpty();
    }

    @Test
    void aModelThatCannotBeMadeGivesExitCode5AndAWayOn() {
        failure = new EncoderException("cannot make the model in /full: no room.", new IOException());

        assertThat(read("x")).isEqualTo(5);
        assertThat(text(err)).contains("no room.").contains("--multilingual-encoder none");
    }

    @Test
    void helpTeachesByExampleAndNamesTheExitCodes() {
        assertThat(read("--help")).isZero();
        assertThat(usage.toString())
                .contains("stemma read reports/", "--max-size", "Nothing could be read", "could not be written");
    }

    private int read(String... arguments) {
        return execute(screen(out, false), arguments);
    }

    private int execute(Screen screen, String... arguments) {
        Engine engine = (paths, in, options, progress, each) -> {
            asked.add(options.intake());
            progress.step("reading", 1, 2);
            if (notice != null) {
                progress.notice(notice);
            }
            if (failure != null) {
                throw failure;
            }
            stories.forEach(each);
            return new Reading(stories.size(), reading.rejections(), reading.skipped(), reading.withoutEncoder());
        };
        ReadCommand command =
                new ReadCommand(engine, screen, InputStream.nullInputStream(), new Browser(List.of(folder)));
        return new CommandLine(command)
                .setOut(new PrintWriter(usage))
                .setErr(new PrintWriter(usage))
                .setExecutionExceptionHandler(new Failure())
                .execute(arguments);
    }

    private Screen screen(OutputStream to, boolean terminal) {
        return new Screen(
                new PrintStream(to, false, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                terminal,
                terminal,
                true,
                80);
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private static String text(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
