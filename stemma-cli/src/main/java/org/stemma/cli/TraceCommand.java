package org.stemma.cli;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.stemma.Progress;
import org.stemma.archive.Archive;
import org.stemma.archive.Trace;
import org.stemma.dossier.Dossier;
import picocli.CommandLine.Command;
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
                    + " many independent origins stand behind the claim.",
            ""
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  stemma trace 'the bridge will stay shut until June'",
            "  stemma trace 'мост закрыт до июня'      finds the English versions, too",
            "  stemma trace 'the bridge will stay shut' --json | jq '.claims[].independence'"
        })
final class TraceCommand extends ArchiveCommand {
    @Parameters(arity = "1..*", paramLabel = "WORDS", description = "Words of a quotation or claim, in any language.")
    private List<String> words = List.of();

    TraceCommand(Screen screen) {
        super(screen);
    }

    @Override
    int run(Archive opened, Progress progress) throws IOException {
        String asked = String.join(" ", words).strip();
        if (asked.codePoints().noneMatch(Character::isLetterOrDigit)) {
            throw wrong("There is no word in '" + asked + "'.");
        }
        Trace trace = opened.trace(asked, progress);
        boolean found = !trace.claims().isEmpty() || !trace.loose().isEmpty();
        if (json()) {
            print(trace);
            return found ? DONE : NOTHING;
        }
        trace.claims().forEach(this::claim);
        if (!trace.loose().isEmpty()) {
            say("Also said, in no statement of a dossier:");
            trace.loose().forEach(this::sighting);
        }
        if (!found) {
            say("No article of the archive says this, as far as Stemma can tell.");
        }
        return found ? DONE : NOTHING;
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
