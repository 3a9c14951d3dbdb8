package org.stemma.bench.attributions;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.stemma.annotate.AnnotatedArticle;
import org.stemma.annotate.LanguagePacks;
import org.stemma.annotate.Sentence;
import org.stemma.bench.Articles;
import org.stemma.bench.Counts;
import org.stemma.bench.DataFolder;
import org.stemma.bench.attributions.Polnear.Role;
import org.stemma.text.Language;
import org.stemma.text.Span;
import org.stemma.text.Token;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code stemma-bench attributions}: sources, cues and contents found in PolNeAR's dev part. */
@Command(name = "attributions", description = "F1 of sources, cues and contents on PolNeAR's dev part.")
public final class AttributionsCommand implements Callable<Integer> {
    @Spec
    private CommandSpec command;

    @Mixin
    private DataFolder data;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = command.commandLine().getOut();
        Articles articles = new Articles(new LanguagePacks());
        Map<Role, Counts> tokens = new EnumMap<>(Role.class);
        Map<Role, Counts> overlapping = new EnumMap<>(Role.class);
        Map<Role, Counts> exact = new EnumMap<>(Role.class);
        for (Polnear.Annotated gold : Polnear.read(data, "dev")) {
            AnnotatedArticle article = articles.of(gold.id(), gold.text(), Language.ENGLISH);
            for (Role role : Role.values()) {
                List<Span> expected = gold.spans().getOrDefault(role, List.of());
                List<Span> found = spans(article, role);
                tokens.merge(role, tokens(article, expected, found), Counts::plus);
                overlapping.merge(role, spans(expected, found, Span::overlaps), Counts::plus);
                exact.merge(role, spans(expected, found, Span::equals), Counts::plus);
            }
        }
        for (Role role : Role.values()) {
            out.println(role.label());
            out.println("  tokens       " + tokens.get(role));
            out.println("  overlapping  " + overlapping.get(role));
            out.println("  exact        " + exact.get(role));
        }
        out.println("Known: two trained people, on the train part: Content .69 exact, .88 overlapping; Cue .71;"
                + " Source .79.");
        out.println(
                "       A perceptron on the frozen encoder: Content .38 exact, .82 overlapping; Cue .57; Source .62.");
        out.flush();
        return 0;
    }

    private static List<Span> spans(AnnotatedArticle article, Role role) {
        return article.attributions().stream()
                .flatMap(attribution -> switch (role) {
                    case SOURCE -> Stream.ofNullable(attribution.source());
                    case CUE -> Stream.ofNullable(attribution.cue());
                    case CONTENT -> attribution.content().stream();
                })
                .distinct()
                .toList();
    }

    private static Counts tokens(AnnotatedArticle article, List<Span> gold, List<Span> found) {
        Counts counts = Counts.of(0, 0, 0);
        for (Sentence sentence : article.sentences()) {
            for (Token token : sentence.tokens()) {
                boolean expected = gold.stream().anyMatch(span -> span.contains(token.span()));
                boolean given = found.stream().anyMatch(span -> span.contains(token.span()));
                counts = counts.plus(Counts.of(given ? 1 : 0, expected ? 1 : 0, expected && given ? 1 : 0));
            }
        }
        return counts;
    }

    private static Counts spans(List<Span> gold, List<Span> found, BiPredicate<Span, Span> match) {
        int right = 0;
        for (Span span : found) {
            right += gold.stream().anyMatch(expected -> match.test(expected, span)) ? 1 : 0;
        }
        int met = 0;
        for (Span expected : gold) {
            met += found.stream().anyMatch(span -> match.test(expected, span)) ? 1 : 0;
        }
        return new Counts(found.size(), gold.size(), right, met);
    }
}
