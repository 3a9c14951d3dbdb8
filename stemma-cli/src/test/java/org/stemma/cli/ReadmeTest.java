package org.stemma.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.stemma.dossier.form.Form;
import picocli.CommandLine;

/** What the documents tell a reader to type, open or expect is there. */
final class ReadmeTest {
    private static final Path ROOT = Path.of("..");
    private static final Pattern BLOCK = Pattern.compile("^```(\\w+)\\R(.*?)^```", Pattern.MULTILINE | Pattern.DOTALL);
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");

    /** A command up to a pipe, a comment, or the gap before an explanation. */
    private static final Pattern COMMAND =
            Pattern.compile("(?:^|\\|)\\s*(?:bin/)?stemma (.*?)(?=\\s*\\||\\s+#|\\s{3}|$)");

    private static final Pattern WORD = Pattern.compile("'([^']*)'|(\\S+)");

    private final CommandLine command = Main.commandLine();

    @Test
    void everyCommandOfTheDocumentsAndTheHelpIsUnderstood() throws IOException {
        List<String> lines = new ArrayList<>();
        for (String document : List.of("README.md", "CONTRIBUTING.md", "docs/forms.md", "docs/api.md")) {
            blocks(document, "sh").forEach(block -> block.lines().forEach(lines::add));
        }
        int documents = lines.size();
        command.getSubcommands()
                .values()
                .forEach(subcommand -> lines.addAll(
                        List.of(subcommand.getCommandSpec().usageMessage().footer())));

        List<String> commands = lines.stream().flatMap(ReadmeTest::commands).toList();
        assertThat(commands).hasSizeGreaterThan(8);
        assertThat(lines).hasSizeGreaterThan(documents);
        for (String line : commands) {
            String[] words = WORD.matcher(line)
                    .results()
                    .map(word -> Objects.requireNonNullElse(word.group(1), word.group(2)))
                    .toArray(String[]::new);
            assertThatCode(() -> command.parseArgs(words)).as(line).doesNotThrowAnyException();
        }
    }

    @Test
    void theReadmeNamesEveryExitCode() throws IOException {
        String readme = text("README.md");
        read().getCommandSpec()
                .usageMessage()
                .exitCodeList()
                .keySet()
                .forEach(code -> assertThat(readme).contains("| " + code.strip() + " |"));
    }

    @Test
    void everyFormOfADossierIsDescribed() throws IOException {
        String forms = text("docs/forms.md");
        for (Form form : Form.values()) {
            assertThat(forms).contains("| `" + form.label() + "` | `NAME" + form.ending() + "` |");
        }
    }

    @Test
    void theReadmesJavaCompiles(@TempDir Path classes) throws IOException {
        List<String> blocks = blocks("README.md", "java");
        assertThat(blocks).isNotEmpty();
        for (String block : blocks) {
            compile(block, classes);
        }
    }

    private static void compile(String block, Path classes) {
        String imports =
                String.join("\n", block.lines().filter(ReadmeTest::isImport).toList());
        String body =
                String.join("\n", block.lines().filter(line -> !isImport(line)).toList());
        String source = imports + "\nfinal class Example { static void run() {\n" + body + "\n} }\n";

        JavaCompiler compiler = Objects.requireNonNull(ToolProvider.getSystemJavaCompiler(), "needs a JDK");
        StringWriter told = new StringWriter();
        List<String> options =
                List.of("-proc:none", "-d", classes.toString(), "-cp", System.getProperty("java.class.path"));
        boolean compiled = compiler.getTask(told, null, null, options, null, List.of(new Source(source)))
                .call();
        assertThat(compiled).as(told + "\n" + source).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "README.md",
                "CONTRIBUTING.md",
                "RATIONALE.md",
                "CHANGELOG.md",
                "docs/forms.md",
                "docs/api.md",
                "examples/README.md"
            })
    void everyLinkWithinTheProjectLeadsSomewhere(String document) throws IOException {
        Path folder = ROOT.resolve(document).resolveSibling("");
        LINK.matcher(text(document))
                .results()
                .map(link -> link.group(1))
                .filter(link -> !link.startsWith("http") && !link.startsWith("#"))
                .forEach(link ->
                        assertThat(folder.resolve(link.replaceFirst("#.*", ""))).exists());
    }

    @ParameterizedTest
    @ValueSource(strings = {"annotate/packs/en.json", "intake/pack/en.json"})
    void contributingExplainsEveryFieldOfALanguagePack(String pack) throws IOException {
        String contributing = text("CONTRIBUTING.md");
        Path file = ROOT.resolve("stemma-core/src/main/resources/org/stemma").resolve(pack);
        new ObjectMapper()
                .readTree(file.toFile())
                .fieldNames()
                .forEachRemaining(field -> assertThat(contributing).contains("`" + field + "`"));
    }

    private CommandLine read() {
        return command.getSubcommands().get("read");
    }

    private static boolean isImport(String line) {
        return line.startsWith("import ");
    }

    private static Stream<String> commands(String line) {
        return COMMAND.matcher(line).results().map(found -> found.group(1));
    }

    private static List<String> blocks(String document, String language) throws IOException {
        return BLOCK.matcher(text(document))
                .results()
                .filter(block -> block.group(1).equals(language))
                .map((MatchResult block) -> block.group(2))
                .toList();
    }

    private static String text(String document) throws IOException {
        return Files.readString(ROOT.resolve(document), StandardCharsets.UTF_8);
    }

    /** A source file that is no file. */
    private static final class Source extends SimpleJavaFileObject {
        private final String text;

        Source(String text) {
            super(URI.create("memory:///Example.java"), JavaFileObject.Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
