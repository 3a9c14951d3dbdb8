package org.stemma.bench.statements;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.stemma.annotate.AnnotatedArticle;
import org.stemma.annotate.LanguagePacks;
import org.stemma.bench.Articles;
import org.stemma.bench.statements.LinkedUnits.Link;
import org.stemma.bench.statements.LinkedUnits.Place;
import org.stemma.statement.Statement;
import org.stemma.statement.Unit;
import org.stemma.statement.UnitSplitter;
import org.stemma.statement.Version;
import org.stemma.text.Language;

class LinkedUnitsTest {
    private static final LanguagePacks PACKS = new LanguagePacks();

    @Test
    void pairsPassagesOfDifferentArticlesUnderOneStatement() {
        Statement statement = new Statement("s1", "rose", List.of(version("a"), version("b"), version("c")));
        assertThat(LinkedUnits.of(List.of(statement), ""))
                .containsExactlyInAnyOrder(link("a", "b"), link("a", "c"), link("b", "c"));
        assertThat(LinkedUnits.of(List.of(statement), "c")).containsExactly(link("a", "b"));
    }

    @Test
    void changeCountsWhatIsGoneAndWhatIsNew() {
        Set<Link> before = Set.of(link("a", "b"), link("a", "c"), link("b", "c"), link("a", "d"));
        Set<Link> after = Set.of(link("a", "b"), link("a", "c"), link("b", "c"), link("c", "d"));
        assertThat(LinkedUnits.changed(before, before)).isZero();
        assertThat(LinkedUnits.changed(before, after)).isEqualTo(0.5);
        assertThat(LinkedUnits.changed(Set.of(), after)).isZero();
    }

    private static Link link(String first, String second) {
        return new Link(new Place(first, 0), new Place(second, 0));
    }

    private static Version version(String id) {
        AnnotatedArticle article =
                new Articles(PACKS).of(id, "The water of the Tarn rose quickly last night.", Language.ENGLISH);
        List<Unit> units = new UnitSplitter(PACKS).split(article);
        assertThat(units).hasSize(1);
        return new Version(units);
    }
}
