package org.stemma.bench.outline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.stemma.bench.Section;
import org.stemma.dossier.Dossier.EntityEntry;
import org.stemma.dossier.Dossier.EventEntry;
import org.stemma.dossier.Dossier.Participant;
import org.stemma.dossier.Dossier.TimelineEntry;

/** What the measure of the outline says of dossiers whose faults are known. */
class OutlineReportTest {
    private static final double EXACT = 1e-9;
    private static final List<EntityEntry> ENTITIES = List.of(
            Tiny.found("e1", "person", Tiny.passage("Ana Brill", 1), Tiny.passage("Brill", 2)),
            Tiny.found("e2", "person", Tiny.passage("Odo Karr", 1), Tiny.passage("Karr", 2)),
            Tiny.found("e3", "place", Tiny.passage("Tarn", 1), Tiny.passage("Tarn", 2)));
    private static final List<TimelineEntry> TIMELINE = List.of(
            Tiny.on("2031-05-03", "day", "Ana Brill met Odo Karr"), Tiny.on("2031-06", "month", "Brill will pay Karr"));
    private static final EventEntry EVENT = Tiny.event(
            "Meeting", "2031-05-03", List.of("e3"), new Participant("e1", "the payer"), new Participant("e2", "payee"));
    private static final String PLAN = "Brill will pay Karr";

    private static double of(Map<String, Section> sections, String value) {
        Section section = sections.get(value);
        assertThat(section).as(value).isNotNull();
        return section.values().get(value);
    }

    @Test
    void aDossierLikeTheGoldIsRightInAll() {
        Map<String, Section> sections = Tiny.measure(Tiny.gold(), EVENT, ENTITIES, TIMELINE, PLAN);
        assertThat(sections.keySet())
                .contains("mentions", "entities", "names", "timeline", "next", "event type", "event date");
        sections.forEach((name, section) -> {
            assertThat(section.values().get(name)).as(name).isEqualTo(1);
            assertThat(section.errors()).as(name).isEmpty();
        });
        assertThat(sections.get("next").lines()).contains("1 of 1 with the right date or none");
        assertThat(sections.get("event type").lines().get(0)).endsWith("roles 2 of 2");
    }

    @Test
    void twoPersonsTakenForOneLoseHalfOfTheirPrecision() {
        List<EntityEntry> merged = List.of(
                Tiny.found(
                        "e1",
                        "person",
                        Tiny.passage("Ana Brill", 1),
                        Tiny.passage("Brill", 2),
                        Tiny.passage("Odo Karr", 1),
                        Tiny.passage("Karr", 2)),
                ENTITIES.get(2));
        Map<String, Section> sections = Tiny.measure(Tiny.gold(), EVENT, merged, TIMELINE, PLAN);
        // Precision (4 * 1/2 + 2) / 6, recall 1.
        assertThat(of(sections, "entities")).isCloseTo(2 * (2.0 / 3) / (1 + 2.0 / 3), within(EXACT));
        assertThat(of(sections, "mentions")).isEqualTo(1);
        assertThat(sections.get("entities").errors()).containsExactly("merged  found/e1 {s/brill=2, s/karr=2}");
    }

    @Test
    void aPersonTakenForTwoLosesRecallAndAStrayNamePrecision() {
        List<EntityEntry> split = List.of(
                Tiny.found("e1", "person", Tiny.passage("Ana Brill", 1)),
                Tiny.found("e4", "person", Tiny.passage("Brill", 2)),
                ENTITIES.get(1),
                ENTITIES.get(2),
                Tiny.found("e5", "place", Tiny.passage("pay", 1)));
        Map<String, Section> sections = Tiny.measure(Tiny.gold(), EVENT, split, TIMELINE, PLAN);
        // Precision 6 of 7 names, recall (2 * 1/2 + 4) / 6.
        double precision = 6.0 / 7;
        double recall = 5.0 / 6;
        assertThat(of(sections, "entities")).isCloseTo(2 * precision * recall / (precision + recall), within(EXACT));
    }

    @Test
    void aNameWithItsBoundsOrTypeWrongIsFoundButNotRight() {
        List<EntityEntry> loose = List.of(
                Tiny.found("e1", "person", Tiny.passage("Ana Brill met", 1), Tiny.passage("Brill", 2)),
                Tiny.found("e2", null, Tiny.passage("Odo Karr", 1), Tiny.passage("Karr", 2)),
                ENTITIES.get(2));
        Map<String, Section> sections = Tiny.measure(Tiny.gold(), EVENT, loose, TIMELINE, PLAN);
        assertThat(of(sections, "mentions")).isCloseTo(0.5, within(EXACT));
        assertThat(of(sections, "entities")).isEqualTo(1);
    }

    @Test
    void aNameFoundInAnAsideIsNotJudged() {
        OutlineGold gold = new OutlineGold(Tiny.gold().stories(), List.of(Tiny.piece("pay", 1)));
        List<EntityEntry> more = List.of(
                ENTITIES.get(0), ENTITIES.get(1), ENTITIES.get(2), Tiny.found("e5", "place", Tiny.passage("pay", 1)));
        Map<String, Section> sections = Tiny.measure(gold, EVENT, more, TIMELINE, PLAN);
        assertThat(of(sections, "mentions")).isEqualTo(1);
        assertThat(of(sections, "entities")).isEqualTo(1);
    }

    @Test
    void aHappeningNeedsItsDateItsPrecisionAndItsWordsAndAnOptionalOneIsNotJudged() {
        List<TimelineEntry> found = List.of(
                Tiny.on("2031-05-03", "day", "Ana Brill met Odo Karr"),
                Tiny.on("2031-05-03", "day", "Ana Brill met Odo Karr in Tarn"),
                Tiny.on("2031-06", "day", "Brill will pay Karr"),
                Tiny.on("2030", "year", "burnt"));
        Map<String, Section> sections = Tiny.measure(Tiny.gold(), EVENT, ENTITIES, found, PLAN);
        // One of three judged is right, one of two is found.
        assertThat(of(sections, "timeline")).isCloseTo(0.4, within(EXACT));
        assertThat(sections.get("timeline").errors()).hasSize(3);
    }

    @Test
    void whatIsNextNeedsTheRightWords() {
        assertThat(of(Tiny.measure(Tiny.gold(), EVENT, ENTITIES, TIMELINE, "In 2030 Tarn"), "next"))
                .isZero();
    }

    @Test
    void anEventIsJudgedFieldByField() {
        EventEntry event = Tiny.event(
                null,
                "2031-05-04",
                List.of("Tarn", "nowhere"),
                new Participant("e2", null),
                new Participant("e9", null));
        Map<String, Section> sections = Tiny.measure(Tiny.gold(), event, ENTITIES, TIMELINE, PLAN);
        assertThat(of(sections, "event type")).isZero();
        assertThat(of(sections, "event date")).isZero();
        assertThat(of(sections, "event places")).isCloseTo(2.0 / 3, within(EXACT));
        assertThat(of(sections, "event participants")).isCloseTo(0.5, within(EXACT));
        assertThat(sections.get("event type").lines().get(0)).endsWith("roles 0 of 2");
    }
}
