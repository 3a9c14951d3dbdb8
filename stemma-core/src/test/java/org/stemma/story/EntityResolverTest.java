package org.stemma.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.stemma.annotate.AnnotatedArticle;
import org.stemma.annotate.Reports;
import org.stemma.text.Language;

class EntityResolverTest {
    private static final AnnotatedArticle ENGLISH = Reports.read("en", "en", null, """
            In the harbour they met Ada Verin on the quay early in the day. Later on they saw that Verin had left.
            It was a quiet morning on the water, and nothing else of note was seen from the shore of Norway.""");

    private static final AnnotatedArticle RUSSIAN = Reports.read("ru", "ru", null, """
            На причале рано утром встретили женщину, которую зовут Ада Верин, и её брата. Потом оттуда ушла и Верин.
            Утро на воде было тихим, и больше ничего заметного не видели те, кто пришёл посмотреть на лодки.""");

    private static List<Entity> resolve(AnnotatedArticle... articles) {
        return new EntityResolver().resolve(new Story("story", List.of(articles)));
    }

    @Test
    void aSurnameIsThePersonWithThatSurname() {
        assertThat(resolve(ENGLISH).get(0).name()).isEqualTo("Ada Verin");
        assertThat(resolve(ENGLISH).get(0).mentions()).hasSize(2);
    }

    @Test
    void onePersonIsOneAcrossScripts() {
        Entity person = resolve(ENGLISH, RUSSIAN).get(0);

        assertThat(person.names())
                .containsEntry(new Language("en"), "Ada Verin")
                .containsEntry(new Language("ru"), "Ада Верин");
        assertThat(person.articles()).isEqualTo(2);
        assertThat(person.mentions()).hasSize(4);
    }

    @Test
    void aCountryIsAPlaceByCldrAndOthersHaveNoGuessedType() {
        assertThat(resolve(ENGLISH))
                .filteredOn(entity -> entity.name().equals("Norway"))
                .extracting(Entity::type)
                .containsExactly(Entity.Type.PLACE);
        assertThat(resolve(ENGLISH).get(0).type()).isNull();
    }

    @Test
    void aReportIsWrittenFromAPlace() {
        AnnotatedArticle report = Reports.from(
                "KETTERY",
                "k",
                "In the harbour they met Ada Verin at dawn. It was a quiet morning in Kettery, and the shore of Kettery slept.");

        assertThat(resolve(report))
                .extracting(entity -> entity.name() + " " + entity.type())
                .containsExactly("Kettery PLACE", "Ada Verin null");
    }

    @Test
    void everyMentionIsInOneEntityAndIdsCountUp() {
        List<Entity> entities = resolve(ENGLISH, RUSSIAN);

        assertThat(entities.stream()
                        .mapToInt(entity -> entity.mentions().size())
                        .sum())
                .isEqualTo(ENGLISH.names().size() + RUSSIAN.names().size());
        assertThat(entities.get(0).id()).isEqualTo("e1");
        assertThat(entities).extracting(Entity::id).doesNotHaveDuplicates();
    }
}
