package org.stemma.bench.speech;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.stemma.annotate.LanguagePacks;
import org.stemma.bench.Counts;
import org.stemma.bench.ProgramSpeech;
import org.stemma.bench.speech.GoldSpeech.GoldAttribution;
import org.stemma.bench.speech.RawReports.Report;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code stemma-bench speech}: whole attributions of the examples, and of any report as a picture. */
@Command(
        name = "speech",
        description = "F1 of whole attributions on the examples, by language; with PATH, shows those of any reports.")
public final class SpeechCommand implements Callable<Integer> {
    @Spec
    private CommandSpec command;

    @Option(
            names = "--examples",
            paramLabel = "DIR",
            description = "Folder of the examples (default: ${DEFAULT-VALUE}).")
    private Path folder = Path.of("examples");

    @Option(names = "--errors", description = "Also list what is missing and what is false.")
    private boolean errors;

    @Option(
            names = "--parts",
            description = "Who proposes attributions: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private ProgramSpeech.Parts parts = ProgramSpeech.Parts.PROGRAM;

    @Parameters(arity = "0..*", paramLabel = "PATH", description = "Reports whose attributions are shown.")
    private List<Path> shown = new ArrayList<>();

    @Override
    public Integer call() throws IOException {
        PrintWriter out = command.commandLine().getOut();
        LanguagePacks packs = new LanguagePacks();
        try (ProgramSpeech speech = new ProgramSpeech(parts, packs)) {
            if (shown.isEmpty()) {
                measure(RawReports.read(folder.resolve("reports"), packs, speech.proposer()), out);
            }
            for (Path path : shown) {
                for (Report report : RawReports.read(path, packs, speech.proposer())) {
                    out.println(report.article().id());
                    SpeechPicture.of(report.article()).forEach(line -> out.println("  " + line));
                }
            }
        }
        out.flush();
        return 0;
    }

    private void measure(List<Report> reports, PrintWriter out) throws IOException {
        List<GoldAttribution> gold = GoldSpeech.read(folder).attributions();
        Map<String, Counts> whole = new TreeMap<>();
        Map<String, Counts> chains = new TreeMap<>();
        for (Report report : reports) {
            List<GoldAttribution> here = gold.stream()
                    .filter(attribution ->
                            attribution.article().equals(report.article().id()))
                    .toList();
            if (!here.isEmpty()) {
                SpeechMatch match = new SpeechMatch(report, here);
                String language = report.article().article().language().code();
                for (String key : List.of(language, "all")) {
                    whole.merge(key, match.counts(), Counts::plus);
                    chains.merge(key, match.chains(), Counts::plus);
                }
                List<String> wrong = errors ? match.errors() : List.of();
                wrong.forEach(line -> out.println(report.article().id() + "  " + line));
            }
        }
        out.println("Whole attributions: source, cue and content all overlap");
        whole.forEach((language, counts) -> out.println("  " + language + "  " + counts));
        out.println("Nesting of those found");
        chains.forEach((language, counts) -> out.println("  " + language + "  " + counts));
    }
}
