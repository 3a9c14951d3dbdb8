package org.stemma.bench.outline;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stemma.bench.Examples;
import org.stemma.bench.Section;
import org.stemma.bench.outline.OutlineGold.GoldEntity;
import org.stemma.bench.outline.OutlineGold.GoldEvent;
import org.stemma.bench.outline.OutlineGold.GoldHappening;
import org.stemma.bench.outline.OutlineGold.GoldParticipant;
import org.stemma.bench.outline.OutlineGold.GoldPiece;
import org.stemma.bench.outline.OutlineGold.GoldPlan;
import org.stemma.bench.outline.OutlineGold.GoldStory;
import org.stemma.dossier.Dossier;
import org.stemma.dossier.Dossier.ArticleEntry;
import org.stemma.dossier.Dossier.EntityEntry;
import org.stemma.dossier.Dossier.EventEntry;
import org.stemma.dossier.Dossier.IndependenceEntry;
import org.stemma.dossier.Dossier.NextEntry;
import org.stemma.dossier.Dossier.OriginCount;
import org.stemma.dossier.Dossier.Participant;
import org.stemma.dossier.Dossier.PassageEntry;
import org.stemma.dossier.Dossier.StatementEntry;
import org.stemma.dossier.Dossier.StoryEntry;
import org.stemma.dossier.Dossier.TimelineEntry;
import org.stemma.dossier.Dossier.VersionEntry;
import org.stemma.dossier.RunRecord;
import org.stemma.text.Span;

/** A story of one article, its gold, and the pieces of which a dossier for it is made. */
final class Tiny {
    static final String ARTICLE = "a";
    static final String TEXT =
            "Ana Brill met Odo Karr in Tarn on 3 May 2031. Brill will pay Karr in June. In 2030 Tarn burnt.";

    private Tiny() {}

    /** The gold: Brill and Karr met in Tarn; Brill will pay; Tarn burnt, which need not be found. */
    static OutlineGold gold() {
        GoldEvent event = new GoldEvent(
                List.of("meeting"),
                "2031-05-03",
                "day",
                List.of(),
                List.of("tarn"),
                List.of(new GoldParticipant("brill", List.of("payer")), new GoldParticipant("karr", List.of("payee"))));
        return new OutlineGold(
                List.of(new GoldStory(
                        "s",
                        List.of(ARTICLE),
                        event,
                        List.of(
                                entity("brill", "person", "Ana Brill", piece("Ana Brill", 1), piece("Brill", 2)),
                                entity("karr", "person", "Odo Karr", piece("Odo Karr", 1), piece("Karr", 2)),
                                entity("tarn", "place", "Tarn", piece("Tarn", 1), piece("Tarn", 2))),
                        List.of(
                                happening("2030", "year", "burnt", true),
                                happening("2031-05-03", "day", "Ana Brill met Odo Karr", false),
                                happening("2031-06", "month", "Brill will pay Karr", false)),
                        List.of(new GoldPlan(
                                "n", "pay", "2031-06", List.of(), false, List.of(piece("Brill will pay Karr", 1)))))),
                List.of());
    }

    private static GoldEntity entity(String id, String type, String name, GoldPiece... mentions) {
        return new GoldEntity(id, type, Map.of("en", name), List.of(mentions));
    }

    static GoldPiece piece(String words, int occurrence) {
        return new GoldPiece(ARTICLE, words, occurrence);
    }

    private static GoldHappening happening(String date, String precision, String words, boolean optional) {
        return new GoldHappening(words, words, date, precision, List.of(), optional, List.of(piece(words, 1)));
    }

    static PassageEntry passage(String words, int occurrence) {
        Span span = new Examples(List.of(), Map.of(ARTICLE, TEXT)).locate(ARTICLE, words, occurrence);
        return new PassageEntry(ARTICLE, span.start(), span.end(), words);
    }

    static EntityEntry found(String id, String type, PassageEntry... mentions) {
        return new EntityEntry(
                id,
                type,
                mentions[0].text(),
                Map.of("en", mentions[0].text()),
                List.of(mentions),
                Map.of(),
                List.of(),
                List.of());
    }

    static TimelineEntry on(String date, String precision, String words) {
        return new TimelineEntry(date, precision, words, List.of(passage(words, 1)), "happened");
    }

    static EventEntry event(@Nullable String type, @Nullable String date, List<String> places, Participant... people) {
        return new EventEntry(
                type, null, date, date == null ? null : "day", List.of(people), places, List.of(), List.of());
    }

    /** What the measures say of these findings; of the statement with these words comes what is next. */
    static Map<String, Section> measure(
            OutlineGold gold, EventEntry event, List<EntityEntry> entities, List<TimelineEntry> timeline, String next) {
        Dossier dossier = new Dossier(
                Dossier.FORMAT,
                new RunRecord("test", "1", List.of(), List.of(), List.of(), List.of()),
                new StoryEntry("found", null, "en", null, null),
                event,
                List.of(new ArticleEntry(
                        ARTICLE,
                        "a.txt",
                        null,
                        null,
                        "en",
                        null,
                        null,
                        TEXT.length(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of())),
                entities,
                List.of(statement(next)),
                List.of(),
                List.of(),
                List.of(),
                timeline,
                List.of(new NextEntry(next, "s1", "2031-06", List.of(passage(next, 1)))));
        OutlineReport report = new OutlineReport(gold, new Examples(List.of(dossier), Map.of(ARTICLE, TEXT)));
        Map<String, Section> sections = new LinkedHashMap<>();
        report.sections().forEach(section -> section.values().keySet().forEach(name -> sections.put(name, section)));
        return sections;
    }

    private static StatementEntry statement(String words) {
        return new StatementEntry(
                "s1",
                words,
                List.of(),
                List.of(),
                List.of(),
                List.of(new VersionEntry(
                        "s1-a", List.of(passage(words, 1)), "narrated", null, null, List.of(), List.of())),
                List.of(),
                List.of(),
                new IndependenceEntry(1, new OriginCount(1.0, 1, 1), List.of()));
    }
}
