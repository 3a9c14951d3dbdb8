package org.stemma.cli;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.stemma.Progress;
import org.stemma.archive.Archive;
import org.stemma.store.search.Hit;
import org.stemma.store.search.QueryException;
import org.stemma.store.search.SearchQuery;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command {@code stemma search}. */
@Command(
        name = "search",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        header = "Searches an archive by words, names and meaning, in all its languages at once.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  stemma search ferry storm",
            "  stemma search '\"ran aground\" -storm'   these words beside one another; without articles on a storm",
            "  stemma search 'outlet:courier lang:ru after:2031-03-01 name:Karst'",
            "  stemma search ferry --json | jq '.[].article'"
        })
final class SearchCommand extends ArchiveCommand {
    private static final int MOST = 200;

    @Parameters(
            arity = "1..*",
            paramLabel = "QUERY",
            description =
                    "Words; \"words beside one another\"; -word; outlet: title: name: lang: story: after: before: date:.")
    private List<String> words = List.of();

    @Option(names = "--limit", paramLabel = "N", description = "At most so many, 1 to 200 (default: ${DEFAULT-VALUE}).")
    private int limit = 10;

    SearchCommand(Screen screen) {
        super(screen);
    }

    @Override
    int run(Archive opened, Progress progress) throws IOException {
        if (limit < 1 || limit > MOST) {
            throw wrong("--limit is " + limit + "; it must be 1 to " + MOST + ".");
        }
        SearchQuery query;
        try {
            query = SearchQuery.parse(String.join(" ", words));
        } catch (QueryException e) {
            throw wrong(String.valueOf(e.getMessage()));
        }
        List<Hit> hits = opened.search(query, limit, progress);
        if (json()) {
            print(hits);
            return hits.isEmpty() ? NOTHING : DONE;
        }
        for (Hit hit : hits) {
            String why = hit.why().stream()
                    .map(reason -> reason.name().toLowerCase(Locale.ROOT))
                    .sorted()
                    .collect(Collectors.joining(", "));
            say(hit.article()
                    + (hit.story() == null ? "" : " in " + hit.story())
                    + (why.isEmpty() ? "" : " by " + why));
            sayIndented(2, hit.snippet());
        }
        if (hits.isEmpty()) {
            say("Nothing found.");
        }
        return hits.isEmpty() ? NOTHING : DONE;
    }
}
