package org.stemma.cli;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.stemma.Progress;
import org.stemma.Result;
import org.stemma.Stemma;
import org.stemma.StemmaOptions;
import org.stemma.dossier.Dossier;
import org.stemma.dossier.DossierJson;

/** Reads with the core and turns its dossiers into what the command line shows and writes. */
final class CoreEngine implements Engine {
    @Override
    public ReadReport read(List<String> paths, InputStream standardInput, StemmaOptions options, Progress progress) {
        try (Stemma stemma = Stemma.open(options)) {
            Result result = stemma.read(paths, standardInput, progress);
            List<ReadReport.Story> stories = new ArrayList<>();
            for (Dossier dossier : result.dossiers()) {
                stories.add(story(dossier));
            }
            return new ReadReport(stories, result.rejections(), result.skipped(), result.withoutEncoder());
        }
    }

    /** Returns what is shown of a dossier that is kept as JSON. */
    static ReadReport.Story story(String json) {
        return story(DossierJson.read(json), json);
    }

    private static ReadReport.Story story(Dossier dossier) {
        return story(dossier, DossierJson.write(dossier));
    }

    private static ReadReport.Story story(Dossier dossier, String json) {
        String id = dossier.story().id();
        String label = dossier.story().title();
        String title = label == null ? id : label;
        return new ReadReport.Story(
                title,
                dossier.articles().stream().map(CoreEngine::line).toList(),
                dossier.statements().size(),
                dossier.origins().size(),
                dossier.conflicts().size(),
                json);
    }

    private static ReadReport.Line line(Dossier.ArticleEntry article) {
        int noise = article.noise().stream()
                .mapToInt(cut -> cut.end() - cut.start())
                .sum();
        String language = article.language();
        return new ReadReport.Line(
                article.id(),
                language == null ? "und" : language,
                article.length() == 0 ? 0 : noise / (double) article.length(),
                article.damage().stream()
                        .map(Dossier.DamageEntry::kind)
                        .distinct()
                        .toList());
    }
}
