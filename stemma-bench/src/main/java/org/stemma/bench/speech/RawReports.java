package org.stemma.bench.speech;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.stemma.annotate.AnnotatedArticle;
import org.stemma.annotate.Annotator;
import org.stemma.annotate.AttributionProposer;
import org.stemma.annotate.LanguagePacks;
import org.stemma.encode.VocabularyLexicon;
import org.stemma.intake.DecodedInput;
import org.stemma.intake.Input;
import org.stemma.intake.InputReader;
import org.stemma.intake.Inputs;
import org.stemma.intake.IntakeOptions;
import org.stemma.intake.TextIntake;
import org.stemma.text.LanguageIdentifier;

/** Reads reports as the product does, as far as their annotations. */
final class RawReports {
    /** A report with its decoded text. */
    record Report(String raw, AnnotatedArticle article) {}

    private RawReports() {}

    /** Returns all reports under a path that can be read, in the product's order. */
    static List<Report> read(Path path, LanguagePacks packs, AttributionProposer proposer) {
        InputReader reader = new InputReader(IntakeOptions.defaults());
        LanguageIdentifier languages = new LanguageIdentifier();
        TextIntake intake = new TextIntake(VocabularyLexicon.english(), languages::identify);
        Annotator annotator = new Annotator(languages, packs, proposer);
        List<Report> reports = new ArrayList<>();
        for (Input input : new Inputs().find(List.of(path.toString())).inputs()) {
            if (reader.read(input, InputStream.nullInputStream()) instanceof DecodedInput decoded
                    && intake.take(decoded) instanceof TextIntake.Outcome.Taken taken) {
                reports.add(new Report(decoded.text(), annotator.annotate(taken.article())));
            }
        }
        return reports;
    }
}
