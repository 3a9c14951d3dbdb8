package org.stemma.bench.names;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.stemma.annotate.AnnotatedArticle;
import org.stemma.annotate.LanguagePacks;
import org.stemma.annotate.Name;
import org.stemma.annotate.naming.NameType;
import org.stemma.article.Passage;
import org.stemma.bench.Articles;
import org.stemma.bench.Counts;
import org.stemma.bench.DataFolder;
import org.stemma.story.Entity;
import org.stemma.story.EntityResolver;
import org.stemma.story.PersonName;
import org.stemma.story.Story;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code stemma-bench name-parts}: which words of persons' names are given names, patronymics and family names. */
@Command(
        name = "name-parts",
        description = "Parts of persons' names on FactRuEval's dev, the names as marked.",
        mixinStandardHelpOptions = true)
public final class NamePartsCommand implements Callable<Integer> {
    private static final double ALIKE = 0.6;

    @Mixin
    private DataFolder data = new DataFolder();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        Map<String, Counts> counts = new TreeMap<>();
        Articles articles = new Articles(new LanguagePacks());
        for (FactRuCorpus.Marked document : FactRuCorpus.read(data.file("factrueval/devset"))) {
            NamedDocument named = document.document();
            AnnotatedArticle article = persons(articles.of(named.id(), named.text(), named.language()), named);
            List<Entity> entities = new EntityResolver().resolve(new Story(named.id(), List.of(article)));
            for (FactRuCorpus.Thing thing : document.things()) {
                thing.parts().forEach((word, kind) -> {
                    if (thing.type() == NameType.PERSON) {
                        String told = part(article, word, entities, named);
                        counts.merge(kind, Counts.of(0, 1, told.equals(kind) ? 1 : 0), Counts::plus);
                        counts.merge(told, Counts.of(1, 0, 0), Counts::plus);
                    }
                });
            }
        }
        out.println("Words of persons' names, as a part of what FactRuEval says (nickname: none of the others):");
        counts.forEach((kind, count) -> out.println("  " + (kind.isEmpty() ? "unknown" : kind) + "  " + count));
        return 0;
    }

    private static AnnotatedArticle persons(AnnotatedArticle article, NamedDocument document) {
        List<Name> names = document.names().stream()
                .filter(name -> name.type() == NameType.PERSON)
                .map(name -> new Name(name.span(), name.span().of(document.text()), name.type()))
                .toList();
        return new AnnotatedArticle(
                article.article(), article.sentences(), List.of(), names, List.of(), List.of(), List.of(), List.of());
    }

    /** Returns what the program says of a word: the part of its person's name that it begins most alike. */
    private static String part(
            AnnotatedArticle article, FactRuCorpus.Word word, List<Entity> entities, NamedDocument document) {
        String written = word.span().of(document.text());
        Passage passage = article.article().passage(word.span());
        PersonName name = entities.stream()
                .filter(entity -> entity.mentions().stream()
                        .anyMatch(mention -> mention.raw().contains(passage.raw())))
                .findFirst()
                .map(entity -> entity.parts().get(document.language()))
                .orElse(null);
        if (name == null) {
            return "";
        }
        Map<String, Double> alike = new TreeMap<>();
        alike.put("name", likeness(name.given(), written));
        alike.put("patronymic", likeness(name.patronymic(), written));
        alike.put("surname", likeness(name.family(), written));
        return alike.entrySet().stream()
                .filter(entry -> entry.getValue() >= ALIKE)
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse("");
    }

    /** Returns the share of the longer word that two words have in common at their beginning, the best of a part's. */
    private static double likeness(@Nullable String part, String written) {
        double best = 0;
        for (String word : part == null ? new String[0] : part.split("[\\s.-]+", -1)) {
            int common = 0;
            while (common < Math.min(word.length(), written.length())
                    && word.charAt(common) == written.charAt(common)) {
                common++;
            }
            best = Math.max(best, common / (double) Math.max(1, Math.max(word.length(), written.length())));
        }
        return best;
    }
}
