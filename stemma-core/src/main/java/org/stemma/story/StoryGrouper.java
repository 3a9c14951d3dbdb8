package org.stemma.story;

import java.util.ArrayList;
import java.util.List;
import org.stemma.annotate.AnnotatedArticle;
import org.stemma.annotate.LanguagePacks;

/** The stage that puts articles about one event together; first version, by the {@link Likeness} of whole articles. */
public final class StoryGrouper {
    private final LanguagePacks packs;
    private final Options options;

    /** Makes a stage that looks up words without content in these packs, with the usual options. */
    public StoryGrouper(LanguagePacks packs) {
        this(packs, Options.defaults());
    }

    /** Makes a stage with options of one's own. */
    public StoryGrouper(LanguagePacks packs, Options options) {
        this.packs = packs;
        this.options = options;
    }

    /**
     * What the stage goes by; see {@link Likeness}.
     *
     * @param sameLanguage mean likeness, above 0, that holds articles of one language together
     * @param otherLanguage the same for articles of different languages
     * @param background number of unseen articles, at least 0
     */
    public record Options(double sameLanguage, double otherLanguage, int background) {
        /** Returns the usual options: near those that {@code stemma-bench stories} fits, and chosen on the examples. */
        public static Options defaults() {
            return new Options(0.13, 0.14, 0);
        }

        /** Throws {@link IllegalArgumentException} where a number leaves its range. */
        public Options {
            if (sameLanguage <= 0 || otherLanguage <= 0 || background < 0) {
                throw new IllegalArgumentException("thresholds must be positive, background not negative");
            }
        }
    }

    /** Returns the stories in order of their first article; each article is in exactly one. */
    public List<Story> group(List<AnnotatedArticle> articles) {
        Likeness likeness = Likeness.of(articles, packs, options.background());
        List<Story> stories = new ArrayList<>();
        for (List<Integer> members : likeness.groups(options.sameLanguage(), options.otherLanguage())) {
            List<AnnotatedArticle> story = members.stream().map(articles::get).toList();
            stories.add(new Story(story.get(0).id(), story));
        }
        return stories;
    }
}
