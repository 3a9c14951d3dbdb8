package org.stemma.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.stemma.annotate.AnnotatedArticle;
import org.stemma.article.Passage;
import org.stemma.text.Language;

/** Who is one and who is two, on names marked by hand. */
class NameIdentityTest {
    private static final List<AnnotatedArticle> COLLECTION = List.of(
            Marked.article(
                    "a",
                    "en",
                    "[P:Taras Mrachin] met [P:Ada Verin] of the [O:Northern Ferry Union] in [L:Germany]."
                            + " [P:Mrachin] praised the [O:NFU], and [P:Verin] smiled."),
            Marked.article(
                    "b",
                    "ru",
                    "[P:Тарас Мрачин] прилетел в [L:Германию]. Там [P:Тараса Мрачина] ждали. Слова [P:Мрачина] о [O:НФУ]"
                            + " повторил [P:Борис Верин]. Сам [P:Верин] молчал."),
            Marked.article("c", "fr", "[P:Taras Mratchine] est venu en [L:Allemagne]. [P:Mratchine] parle."),
            Marked.article("d", "uk", "У [L:Німеччині] чекали [P:Тараса Мрачіна]. [P:Мрачін] прибув."),
            Marked.article("e", "en", "[P:Boris Verin] spoke first. Then [P:B. Verin] left and [P:A. Verin] came."));

    private static List<Entity> resolve(AnnotatedArticle... articles) {
        return resolve(List.of(articles));
    }

    private static List<Entity> resolve(List<AnnotatedArticle> articles) {
        return new EntityResolver().resolve(new Story("story", articles));
    }

    private static List<Set<String>> texts(List<Entity> entities) {
        return entities.stream()
                .map(entity -> entity.mentions().stream().map(Passage::text).collect(Collectors.toSet()))
                .toList();
    }

    private static Entity named(String name, List<Entity> entities) {
        return entities.stream()
                .filter(entity -> entity.names().containsValue(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void onePersonIsOneInFourLanguagesAndIsShownInTheBaseFormOfEach() {
        Entity person = named("Taras Mrachin", resolve(COLLECTION));

        assertThat(person.mentions()).hasSize(9);
        assertThat(person.names())
                .containsEntry(new Language("en"), "Taras Mrachin")
                .containsEntry(new Language("ru"), "Тарас Мрачин")
                .containsEntry(new Language("fr"), "Taras Mratchine");
    }

    @Test
    void aCountryIsOneUnderUnlikeNamesAndInflected() {
        Entity country = named("Germany", resolve(COLLECTION));

        assertThat(country.type()).isEqualTo(Entity.Type.PLACE);
        assertThat(country.mentions())
                .extracting(Passage::text)
                .containsExactly("Germany", "Германию", "Allemagne", "Німеччині");
    }

    @Test
    void aTownAfterWhichATimeZoneIsCalledIsOneUnderUnlikeNames() {
        assertThat(texts(resolve(
                        Marked.article("a", "en", "They met in [L:Warsaw]."),
                        Marked.article("b", "de", "Sie trafen sich in [L:Warschau]."),
                        Marked.article("c", "ru", "Они уехали из [L:Варшавы]."))))
                .containsExactly(Set.of("Warsaw", "Warschau", "Варшавы"));
    }

    @Test
    void anAcronymIsTheNameWhoseInitialsItHasAcrossScripts() {
        assertThat(texts(resolve(COLLECTION))).contains(Set.of("Northern Ferry Union", "NFU", "НФУ"));
    }

    @Test
    void twoPersonsOfOneSurnameAreTwoAndTheSurnameIsTheOneWhoIsNear() {
        List<Entity> entities = resolve(COLLECTION);

        assertThat(texts(entities))
                .contains(
                        Set.of("Борис Верин", "Верин", "Boris Verin", "B. Verin"),
                        Set.of("Ada Verin", "Verin", "A. Verin"));
    }

    @Test
    void aTownIsNotThePersonWhoIsCalledLikeIt() {
        assertThat(texts(resolve(Marked.article("a", "en", "[P:Ada Verin] left [L:Verin] in May."))))
                .containsExactlyInAnyOrder(Set.of("Ada Verin"), Set.of("Verin"));
    }

    @Test
    void aBodyIsNamedInPartOnlyAfterItWasNamedInFull() {
        AnnotatedArticle after =
                Marked.article("a", "en", "The [O:Harbour Guild] met on Friday. The [O:Guild] will vote.");
        AnnotatedArticle elsewhere = Marked.article("b", "en", "The [O:Guild] of bakers met.");

        assertThat(resolve(after, elsewhere))
                .extracting(entity -> entity.mentions().size())
                .containsExactly(2, 1);
    }

    @Test
    void theOrderOfTheArticlesChangesNoEntity() {
        Set<Set<Passage>> expected = partition(COLLECTION);
        List<AnnotatedArticle> shuffled = new ArrayList<>(COLLECTION);
        for (int seed = 0; seed < 20; seed++) {
            Collections.shuffle(shuffled, new Random(seed));

            assertThat(partition(shuffled)).isEqualTo(expected);
        }
    }

    private static Set<Set<Passage>> partition(List<AnnotatedArticle> articles) {
        return resolve(articles).stream()
                .map(entity -> Set.copyOf(entity.mentions()))
                .collect(Collectors.toSet());
    }

    @Test
    void theSameStoryGivesTheSameEntities() {
        assertThat(resolve(COLLECTION)).isEqualTo(resolve(COLLECTION));
    }

    @Test
    void namesOfMarksAndOfOneLetterAreNamesToo() {
        assertThat(resolve(Marked.article("a", "en", "[X:…] and [X:Q] and [X:№ 7] and [X:名] and [X:--]")).stream()
                        .mapToInt(entity -> entity.mentions().size())
                        .sum())
                .isEqualTo(5);
    }
}
