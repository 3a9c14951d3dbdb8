package org.stemma.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.stemma.annotate.AnnotatedArticle;
import org.stemma.annotate.Reports;
import org.stemma.encode.Encoders;
import org.stemma.encode.MiniLmEncoder;

class StoryGrouperTest {
    private static final LocalDate DAY = LocalDate.of(2024, 5, 20);

    private static final List<AnnotatedArticle> ARTICLES = List.of(
            Reports.read("bridge-1", "en", DAY, """
                    The drawbridge at Tollan will stay shut until 12 June after a barge struck its northern pier.
                    The Tollan harbour office said the pier had moved by four centimetres. Nobody was hurt."""),
            Reports.read("bridge-2", "en", DAY, """
                    A barge hit the northern pier of the Tollan drawbridge, which stays closed until 12 June.
                    The pier moved by four centimetres, the harbour office of Tollan told reporters."""),
            Reports.read("bridge-3", "ru", DAY, """
                    Баржа ударила в опору моста в городе Толлан. Мост в Толлане закрыт до 12 июня.
                    Портовое управление города Толлан сообщило, что опора сдвинулась."""),
            Reports.read("choir-1", "en", DAY, """
                    A choir of schoolchildren from Marsh Lane won the national singing contest on Saturday.
                    Their teacher, Bo Lind, said that the children of Marsh Lane had practised since autumn."""),
            Reports.read("choir-2", "en", DAY, """
                    Schoolchildren of Marsh Lane won the singing contest. Their choir had practised since autumn,
                    said their teacher, Bo Lind, who leads the choir of Marsh Lane."""));

    private static final SignatureMaker MAKER =
            new SignatureMaker(Reports.packs(), new Encoders(List.of(new MiniLmEncoder())));

    private static List<List<String>> groups(List<AnnotatedArticle> articles) {
        return new StoryGrouper(StoryModel.load())
                .groups(MAKER.of(articles)).stream()
                        .map(group -> group.stream()
                                .map(place -> articles.get(place).id())
                                .toList())
                        .toList();
    }

    private static Set<Set<String>> partition(List<AnnotatedArticle> articles) {
        return groups(articles).stream().map(Set::copyOf).collect(Collectors.toUnmodifiableSet());
    }

    @Test
    void reportsOfTwoEventsAreTwoStoriesAcrossLanguages() {
        assertThat(partition(ARTICLES))
                .containsExactlyInAnyOrder(Set.of("bridge-1", "bridge-2", "bridge-3"), Set.of("choir-1", "choir-2"));
    }

    @Test
    void theOrderInWhichReportsAreReadChangesNoStory() {
        Set<Set<String>> expected = partition(ARTICLES);
        Random random = new Random(11);
        for (int round = 0; round < 30; round++) {
            List<AnnotatedArticle> shuffled = new ArrayList<>(ARTICLES);
            Collections.shuffle(shuffled, random);
            assertThat(partition(shuffled)).isEqualTo(expected);
        }
    }

    @Test
    void aGroupKeepsTheOrderOfReading() {
        assertThat(groups(ARTICLES))
                .containsExactly(List.of("bridge-1", "bridge-2", "bridge-3"), List.of("choir-1", "choir-2"));
    }

    @Test
    void noReportsAreNoStories() {
        assertThat(groups(List.of())).isEmpty();
        assertThat(partition(ARTICLES.subList(0, 1))).containsExactly(Set.of("bridge-1"));
    }

    /** Each report takes half of what there is to tell, as it stands, and adds a line of its own. */
    private static List<AnnotatedArticle> echoes(int reports) {
        List<String> told = List.of(
                "A barge struck the northern pier of the Tollan drawbridge on Monday night.",
                "The drawbridge will stay shut until 12 June, the Tollan harbour office said.",
                "The pier of the drawbridge at Tollan moved by four centimetres.",
                "Nobody on the barge was hurt, said its captain, Ove Lund.",
                "Divers of the harbour office will look at the pier on Thursday.",
                "Buses will take the people of Tollan across the upper bridge.");
        Random random = new Random(3);
        List<AnnotatedArticle> articles = new ArrayList<>();
        for (int report = 0; report < reports; report++) {
            List<String> taken = new ArrayList<>(told);
            Collections.shuffle(taken, random);
            String own = "Our reader number " + report + " saw it from window " + random.nextInt(reports) + ".";
            String text = "Tollan drawbridge shut\n\n" + String.join("\n\n", taken.subList(0, told.size() / 2));
            articles.add(Reports.read("echo-" + report, "en", DAY, text + "\n\n" + own));
        }
        return articles;
    }

    @Test
    void hundredsOfEchoesOfOneEventAreOneStory() {
        assertThat(groups(echoes(260))).hasSize(1);
    }

    @Test
    void anotherEventBesideHundredsOfEchoesIsAnotherStory() {
        List<AnnotatedArticle> articles = new ArrayList<>(echoes(260));
        articles.add(ARTICLES.get(3));
        articles.add(ARTICLES.get(4));
        assertThat(partition(articles)).hasSize(2).contains(Set.of("choir-1", "choir-2"));
    }
}
