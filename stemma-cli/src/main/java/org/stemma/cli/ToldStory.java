package org.stemma.cli;

import java.util.List;
import org.stemma.dossier.Dossier;
import org.stemma.dossier.DossierText;

/**
 * One story with all that is written of it.
 *
 * @param brief what the summary shows
 * @param text the dossier, of which all forms are made
 */
record ToldStory(Brief brief, DossierText text) {
    /**
     * What the summary shows of a story.
     *
     * @param title its title; its id where it has none
     * @param articles its articles, in their order
     * @param statements how many statements it has
     * @param origins how many origins they go back to
     * @param conflicts how many conflicts and revisions are between versions
     */
    record Brief(String title, List<Line> articles, int statements, int origins, int conflicts) {
        Brief {
            articles = List.copyOf(articles);
        }
    }

    /**
     * One article, in one line.
     *
     * @param id its id
     * @param language its BCP 47 code
     * @param noiseShare how much of it is noise, 0 to 1
     * @param damage the labels of its damage
     */
    record Line(String id, String language, double noiseShare, List<String> damage) {
        Line {
            damage = List.copyOf(damage);
        }
    }

    /** Returns what is told of a dossier. */
    static ToldStory of(DossierText text) {
        Dossier dossier = text.dossier();
        String label = dossier.story().title();
        String title = label == null ? dossier.story().id() : label;
        Brief brief = new Brief(
                title,
                dossier.articles().stream().map(ToldStory::line).toList(),
                dossier.statements().size(),
                dossier.origins().size(),
                dossier.conflicts().size());
        return new ToldStory(brief, text);
    }

    private static Line line(Dossier.ArticleEntry article) {
        int noise = article.noise().stream()
                .mapToInt(cut -> cut.end() - cut.start())
                .sum();
        String language = article.language();
        return new Line(
                article.id(),
                language == null ? "und" : language,
                article.length() == 0 ? 0 : noise / (double) article.length(),
                article.damage().stream()
                        .map(Dossier.DamageEntry::kind)
                        .distinct()
                        .toList());
    }
}
