package org.stemma.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** What the commands on an archive print and return. */
final class ArchiveCommandsTest {
    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private final StringWriter usage = new StringWriter();

    private int run(String... words) {
        out.reset();
        err.reset();
        Screen screen = screen();
        Browser browser = Browser.along("");
        CommandLine command = new CommandLine(new Main())
                .addSubcommand(new AddCommand(screen, InputStream.nullInputStream()))
                .addSubcommand(new StoriesCommand(screen))
                .addSubcommand(new ShowCommand(screen, browser))
                .addSubcommand(new SearchCommand(screen))
                .addSubcommand(new TraceCommand(screen))
                .addSubcommand(new ExportCommand(screen))
                .addSubcommand(new RemoveCommand(screen))
                .addSubcommand(new DoctorCommand(screen))
                .setErr(new PrintWriter(usage));
        List<String> all = new ArrayList<>(List.of(words));
        all.addAll(List.of("--archive", folder.resolve("archive").toString(), "--multilingual-encoder", "none"));
        return command.execute(all.toArray(String[]::new));
    }

    private Screen screen() {
        return new Screen(
                new PrintStream(out, false, StandardCharsets.UTF_8),
                new PrintStream(err, false, StandardCharsets.UTF_8),
                false,
                false,
                false,
                100);
    }

    private String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String err() {
        return err.toString(StandardCharsets.UTF_8);
    }

    private Path reports() throws IOException {
        Path reports = Files.createDirectories(folder.resolve("reports"));
        Files.writeString(reports.resolve("courier.txt"), """
                Barge strikes the drawbridge at Tollan

                The drawbridge at Tollan will stay shut until 12 June after a barge struck its northern pier.

                "The pier moved by four centimetres," said Ada Lind, the harbour master of Tollan.
                """);
        Files.writeString(reports.resolve("herald.txt"), """
                Tollan drawbridge hit by barge

                A barge hit the northern pier of the drawbridge at Tollan, which stays closed until 12 June.

                The pier moved by four centimetres, according to Ada Lind, the harbour master.
                """);
        return reports;
    }

    @Test
    void reportsAreAddedListedFoundTracedWrittenAndRemoved() throws IOException {
        assertThat(run("add", reports().toString())).isZero();
        assertThat(out()).startsWith("2 articles added, 0 known already; 1 story new or changed.");

        assertThat(run("stories")).isZero();
        assertThat(out()).contains("Barge strikes the drawbridge at Tollan").contains("2 articles");

        assertThat(run("search", "drawbridge")).isZero();
        assertThat(out()).contains("courier").contains("herald");

        assertThat(run("trace", "the pier moved by four centimetres", "--compare", "kept"))
                .isZero();
        assertThat(out())
                .contains("not yet compared", "courier; 2 articles", "no date · courier", "--compare all")
                .doesNotContain("independent origins");
        assertThat(run("trace", "the pier moved by four centimetres")).isZero();
        assertThat(out())
                .doesNotContain("not yet compared")
                .contains("2 versions")
                .contains("independent origins");

        assertThat(run("show", "courier")).isZero();
        assertThat(out()).contains("2 articles in en");

        assertThat(run("show", "courier", "--history")).isZero();
        assertThat(out()).contains("herald joined");

        Path files = folder.resolve("dossiers");
        assertThat(run("export", "--out", files.toString())).isZero();
        assertThat(files).isDirectoryContaining(file -> file.toString().endsWith(".html"));

        assertThat(run("remove", "herald", "nobody")).isEqualTo(1);
        assertThat(out()).contains("1 article removed.");
        assertThat(err()).contains("nobody");

        assertThat(run("doctor")).isZero();
        assertThat(out()).contains("1 article, 1 story").contains("sound");
    }

    @Test
    void dossiersAreWrittenInTheFormsThatAreAskedFor() throws IOException {
        run("add", reports().toString());
        Path files = folder.resolve("dossiers");
        String name = "Barge-strikes-the-drawbridge-at-Tollan";

        assertThat(run("export", "courier", "--out", files.toString(), "--form", "markdown,graphml,csv"))
                .isZero();
        assertThat(out()).contains("→ " + files.resolve(name + ".md"));
        assertThat(files.resolve(name + ".md")).content().startsWith("# Barge strikes the drawbridge at Tollan\n");
        assertThat(files).isDirectoryNotContaining("glob:**.{html,json}");
        assertThat(files).isDirectoryContaining("glob:**.graphml").isDirectoryContaining("glob:**.csv.zip");

        assertThat(run("export", "courier", "--form", "word")).isEqualTo(2);
        assertThat(usage.toString()).contains("'word' is no form").contains("markdown");
    }

    @Test
    void everyCommandPrintsJsonForPrograms() throws IOException {
        run("add", reports().toString());
        ObjectMapper json = new ObjectMapper();
        assertThat(run("stories", "--json")).isZero();
        JsonNode stories = json.readTree(out());
        assertThat(stories.at("/items/0/size").asInt()).isEqualTo(2);
        assertThat(run("search", "drawbridge", "--json")).isZero();
        assertThat(json.readTree(out()).at("/0/passage/start").isInt()).isTrue();
        assertThat(run("trace", "the pier moved by four centimetres", "--json", "--compare", "kept"))
                .isZero();
        assertThat(json.readTree(out())
                        .at("/uncompared/0/sightings/0/passages/0/start")
                        .isInt())
                .isTrue();
        assertThat(run("trace", "the pier moved by four centimetres", "--json")).isZero();
        assertThat(json.readTree(out()).at("/claims/0/sightings")).hasSize(2);
        assertThat(run("show", "courier", "--json")).isZero();
        assertThat(json.readTree(out()).at("/stemma").asInt()).isEqualTo(1);
        assertThat(run("doctor", "--json")).isZero();
        assertThat(json.readTree(out()).at("/counts/articles").asInt()).isEqualTo(2);
    }

    @Test
    void withoutAnArchiveNothingIsMadeAndThePersonIsToldWhatToDo() {
        for (String command : List.of("stories", "doctor")) {
            assertThat(run(command)).isEqualTo(3);
            assertThat(err()).contains("stemma add");
        }
        assertThat(folder.resolve("archive")).doesNotExist();
    }

    @Test
    void aDatabaseInThePlaceOfTheFolderIsWrongUsageAndMakesNoFolder() throws IOException {
        int code = new CommandLine(new StoriesCommand(screen()))
                .setErr(new PrintWriter(usage))
                .execute("--archive", "jdbc:postgresql://localhost/news");

        assertThat(code).isEqualTo(2);
        assertThat(usage.toString()).contains("--archive names a folder").contains("--database");
    }

    @Test
    void whatIsNotThereIsToldPlainly() throws IOException {
        run("add", reports().toString());
        assertThat(run("show", "nothing")).isEqualTo(3);
        assertThat(err()).contains("nothing");
        assertThat(run("trace", "the moon is made of green cheese")).isEqualTo(3);
        assertThat(run("search", "zeppelin")).isEqualTo(3);
        assertThat(run("stories", "--limit", "0")).isEqualTo(2);
        assertThat(run("trace", "...")).isEqualTo(2);
        assertThat(run("trace", "the pier", "--compare", "some")).isEqualTo(2);
    }
}
