package org.stemma.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stemma.Progress;
import org.stemma.archive.Archive;
import org.stemma.dossier.DossierText;
import org.stemma.store.Episode;
import org.stemma.store.PastMove;
import org.stemma.store.StoryRow;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command {@code stemma show}. */
@Command(
        name = "show",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        header = "Shows the dossier of a story, made anew where the story has changed.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  stemma show 01_harbour                 a summary",
            "  stemma show 01_harbour --out dossiers --open   its page and its JSON",
            "  stemma show 01_harbour --json | jq '.statements[].label'",
            "  stemma show 01_harbour --history       how its articles came to it, and why"
        })
final class ShowCommand extends ArchiveCommand {
    private final Browser browser;

    @Parameters(paramLabel = "STORY", description = "A story's id, as 'stemma stories' lists it.")
    private String story = "";

    @Option(names = "--out", paramLabel = "DIR", description = "Write NAME.json and NAME.html into this folder.")
    private @Nullable Path out;

    @Option(names = "--open", description = "Show the page afterwards; needs --out.")
    private boolean open;

    @Option(names = "--history", description = "Tell how its articles came to it, and which stories are of its affair.")
    private boolean history;

    ShowCommand(Screen screen, Browser browser) {
        super(screen);
        this.browser = browser;
    }

    @Override
    int run(Archive opened, Progress progress) throws IOException {
        if (open && out == null) {
            throw wrong("--open shows a page that is written: name a folder with --out DIR.");
        }
        Optional<StoryRow> row = opened.story(story);
        if (row.isEmpty()) {
            tell("No story is called '" + story + "'. 'stemma stories' lists them.");
            return NOTHING;
        }
        String id = row.get().head().id();
        if (!id.equals(story)) {
            tell(story + " became part of " + id + ".");
        }
        if (history) {
            return history(opened, id);
        }
        String dossier = opened.dossier(id, progress).orElseThrow();
        ToldStory shown = ToldStory.of(DossierText.of(dossier));
        List<Path> files = List.of();
        if (out != null) {
            try {
                StoryFiles.Written written = new StoryFiles(out, FormChoices.USUAL).write(shown);
                files = written.files();
                Path page = written.page().orElseThrow();
                if (open && !browser.open(page)) {
                    tell("No program to open a page was found; open " + page + " in a browser.");
                }
            } catch (IOException e) {
                tell(StoryFiles.explain(out, e));
                return BROKEN;
            }
        }
        if (json()) {
            screen().out().print(dossier);
        } else {
            summary().story(screen().out(), shown.brief(), files);
        }
        return DONE;
    }

    /** How a story came about. */
    private record History(String story, List<PastMove> moves, List<Episode> episodes) {}

    private int history(Archive opened, String id) throws IOException {
        History told = new History(id, opened.history(id), opened.episodes(id));
        if (json()) {
            print(told);
            return DONE;
        }
        for (PastMove move : told.moves()) {
            String way = move.to() == null || !move.to().equals(id)
                    ? "left for " + (move.to() == null ? "nowhere: it was removed" : move.to())
                    : move.from() == null ? "joined" : "came from " + move.from();
            say(move.article() + " " + way);
            sayIndented(2, move.reason());
        }
        for (Episode episode : told.episodes()) {
            say("Of the same affair, perhaps: " + (episode.earlier().equals(id) ? episode.later() : episode.earlier()));
            sayIndented(2, episode.reason());
        }
        return DONE;
    }
}
