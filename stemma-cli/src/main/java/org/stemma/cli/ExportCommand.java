package org.stemma.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.stemma.Progress;
import org.stemma.archive.Archive;
import org.stemma.dossier.DossierText;
import org.stemma.store.Page;
import org.stemma.store.StoryQuery;
import org.stemma.store.StoryRow;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command {@code stemma export}. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        header = "Writes the dossiers of stories as files, a file a form: NAME.html, NAME.json.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  stemma export --out dossiers           all stories of two reports and more",
            "  stemma export 01_harbour --out dossiers",
            "  stemma export 01_harbour --form markdown,graphml   a text to paste, and the stemma for Gephi or yEd",
            "  stemma export --form csv --least 5     tables for a spreadsheet, of larger stories"
        })
final class ExportCommand extends ArchiveCommand {
    private static final int PAGE = 100;

    @Parameters(arity = "0..*", paramLabel = "STORY", description = "Ids of stories (default: all).")
    private List<String> stories = List.of();

    @Option(names = "--out", paramLabel = "DIR", description = "Write into this folder (default: ${DEFAULT-VALUE}).")
    private Path out = Path.of("stemma-out");

    @Option(
            names = "--least",
            paramLabel = "N",
            description =
                    "Where no story is named: only those of at least so many reports (default: ${DEFAULT-VALUE}).")
    private int least = 2;

    @Mixin
    private FormChoices choices = new FormChoices();

    /** What was written. */
    private record Exported(List<String> files, List<String> unknown) {}

    ExportCommand(Screen screen) {
        super(screen);
    }

    @Override
    int run(Archive opened, Progress progress) throws IOException {
        StoryFiles files = new StoryFiles(out, choices.forms());
        List<String> unknown = new ArrayList<>();
        List<String> ids = stories.isEmpty() ? all(opened) : known(opened, unknown);
        List<String> written = new ArrayList<>();
        try {
            files.check();
            for (int number = 0; number < ids.size(); number++) {
                progress.step("comparing", number, ids.size());
                Optional<ToldStory> story = opened.dossier(ids.get(number), progress)
                        .map(DossierText::of)
                        .map(ToldStory::of);
                if (story.isPresent()) {
                    files.write(story.get()).files().forEach(file -> written.add(file.toString()));
                }
            }
        } catch (IOException e) {
            tell(StoryFiles.explain(out, e));
            return BROKEN;
        }
        if (json()) {
            print(new Exported(written, unknown));
        } else {
            written.forEach(file -> say("→ " + file));
            say(count(ids.size(), "story", "stories") + " written.");
        }
        unknown.forEach(id -> tell("No story is called '" + id + "'."));
        return unknown.isEmpty() ? DONE : ids.isEmpty() ? NOTHING : SOME_REJECTED;
    }

    private List<String> known(Archive opened, List<String> unknown) {
        List<String> ids = new ArrayList<>();
        for (String id : stories) {
            Optional<StoryRow> row = opened.story(id);
            row.ifPresentOrElse(found -> ids.add(found.head().id()), () -> unknown.add(id));
        }
        return ids.stream().distinct().toList();
    }

    private List<String> all(Archive opened) {
        List<String> ids = new ArrayList<>();
        StoryQuery query = new StoryQuery(StoryQuery.Order.LARGEST, null, null, null);
        String cursor = null;
        do {
            Page<StoryRow> page = opened.stories(query, cursor, PAGE);
            page.items().stream()
                    .filter(row -> row.size() >= least)
                    .map(row -> row.head().id())
                    .forEach(ids::add);
            cursor = page.next();
        } while (cursor != null);
        return ids;
    }
}
