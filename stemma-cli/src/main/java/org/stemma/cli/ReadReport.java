package org.stemma.cli;

import java.util.List;
import org.stemma.dossier.LanguageGap;
import org.stemma.intake.Rejection;

/**
 * What a run read, in the plain values that the command line shows and writes.
 *
 * @param stories the stories found, in their order
 * @param rejections inputs that could not be read
 * @param skipped files in named folders that were not tried
 * @param withoutEncoder languages of the articles that no encoder understands
 */
record ReadReport(
        List<Story> stories, List<Rejection> rejections, List<String> skipped, List<LanguageGap> withoutEncoder) {
    ReadReport {
        stories = List.copyOf(stories);
        rejections = List.copyOf(rejections);
        skipped = List.copyOf(skipped);
        withoutEncoder = List.copyOf(withoutEncoder);
    }

    /**
     * One story.
     *
     * @param title its title; its id where it has none
     * @param articles its articles, in their order
     * @param statements how many statements it has
     * @param origins how many origins they go back to
     * @param conflicts how many conflicts and revisions are between versions
     * @param json the dossier as JSON, of which all other forms are made
     */
    record Story(String title, List<Line> articles, int statements, int origins, int conflicts, String json) {
        Story {
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
}
