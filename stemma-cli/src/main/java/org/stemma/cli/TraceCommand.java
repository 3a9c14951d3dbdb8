package org.stemma.cli;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.stemma.Progress;
import org.stemma.archive.Archive;
import org.stemma.archive.Comparison;
import org.stemma.archive.Trace;
import org.stemma.dossier.Dossier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command {@code stemma trace}. */
@Command(
        name = "trace",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        header = "Follows the words of a quotation or claim through an archive.",
        description = {
            "",
            "Tells every version in the archive, in any language, in order of publication, where each comes from, and how"
                    + " many independent origins stand behind the claim. That is known of stories whose reports have been"
                    + " compared; small ones are compared first. Of others the passages found are shown as not yet compared.",
            ""
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  stemma trace 'the bridge will stay shut until June'",
            "  stemma trace 'мост закрыт до июня'      finds the English versions, too",
            "  stemma trace 'the bridge will stay shut' --compare all",
            "  stemma trace 'the bridge will stay shut' --json | jq '.claims[].independence'"
        })
final class TraceCommand extends ArchiveCommand {
    /** Comparisons by the names that users write. */
    private enum Compared {
        kept(Comparison.KEPT),
        small(Comparison.SMALL),
        all(Comparison.ALL);

        private final Comparison asked;

        Compared(Comparison asked) {
            this.asked = asked;
        }
    }

    @Parameters(arity = "1..*", paramLabel = "WORDS", description = "Words of a quotation or claim, in any language.")
    private List<String> words = List.of();

    @Option(
            names = "--compare",
            paramLabel = "WHICH",
            description =
                    "Which stories to compare first, of those that are not yet: small (default; takes seconds), all, or"
                            + " kept (none; the fastest answer).")
    private Compared compared = Compared.small;

    TraceCommand(Screen screen) {
        super(screen);
    }

    @Override
    int run(Archive opened, Progress progress) throws IOException {
        String asked = String.join(" ", words).strip();
        if (asked.codePoints().noneMatch(Character::isLetterOrDigit)) {
            throw wrong("There is no word in '" + asked + "'.");
        }
        Trace trace = opened.trace(asked, compared.asked, progress);
        boolean found = !trace.sightings().isEmpty();
        if (json()) {
            print(trace);
            return found ? DONE : NOTHING;
        }
        trace.claims().forEach(this::claim);
        if (!trace.loose().isEmpty()) {
            say("Also said, in no statement of a dossier:");
            trace.loose().forEach(this::sighting);
            screen().out().println();
        }
        uncompared(trace);
        if (!found) {
            say("No article of the archive says this, as far as Stemma can tell.");
        }
        return found ? DONE : NOTHING;
    }

    private void uncompared(Trace trace) {
        if (trace.uncompared().isEmpty()) {
            return;
        }
        say("In stories not yet compared: their other versions, origins and independence are not known.");
        for (Trace.Uncompared story : trace.uncompared()) {
            String near = story.sightings().isEmpty() ? "; comes near it" : "";
            sayIndented(
                    2,
                    (story.title() == null ? story.story() : story.title() + ", in " + story.story()) + "; "
                            + count(story.articles(), "article", "articles") + near);
            story.sightings().forEach(this::sighting);
        }
        if (compared != Compared.all) {
            say("The same with --compare all compares them first.");
        }
    }

    private void claim(Trace.Claim claim) {
        say(claim.label());
        Dossier.OriginCount origins = claim.independence().origins();
        String names = claim.origins().stream().map(Dossier.OriginEntry::name).collect(Collectors.joining("; "));
        sayIndented(
                2,
                String.format(
                        Locale.ROOT,
                        "%s in %s; independent origins: %.1f (%d to %d)%s",
                        count(claim.sightings().size(), "version", "versions"),
                        claim.story(),
                        origins.mean(),
                        origins.low(),
                        origins.high(),
                        names.isEmpty() ? "" : ": " + names));
        claim.sightings().forEach(this::sighting);
        screen().out().println();
    }

    private void sighting(Trace.Sighting sighting) {
        String head = Stream.of(
                        sighting.published() == null
                                ? "no date"
                                : sighting.published().toString(),
                        sighting.article(),
                        sighting.outlet(),
                        sighting.language(),
                        sighting.mode(),
                        sighting.source() == null ? null : "source: " + sighting.source(),
                        sighting.from() == null ? null : "from: " + sighting.from())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" · "));
        sayIndented(4, head);
        sighting.passages().forEach(passage -> sayIndented(6, passage.text()));
    }
}
