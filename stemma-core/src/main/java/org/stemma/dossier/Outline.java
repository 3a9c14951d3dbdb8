package org.stemma.dossier;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.stemma.annotate.AnnotatedArticle;
import org.stemma.annotate.LanguagePack;
import org.stemma.annotate.Moment;
import org.stemma.article.Passage;
import org.stemma.dossier.Dossier.EventEntry;
import org.stemma.dossier.Dossier.NextEntry;
import org.stemma.dossier.Dossier.Participant;
import org.stemma.dossier.Dossier.PassageEntry;
import org.stemma.dossier.Dossier.StoryEntry;
import org.stemma.dossier.Dossier.TimelineEntry;
import org.stemma.statement.Languages;
import org.stemma.statement.Statement;
import org.stemma.statement.Unit;
import org.stemma.statement.Version;
import org.stemma.story.Entity;
import org.stemma.text.Token;

/** The story in short: title, event, timeline, and what comes next, all taken from its statements. */
final class Outline {
    private static final int PARTICIPANTS = 6;

    private final Findings findings;

    Outline(Findings findings) {
        this.findings = findings;
    }

    StoryEntry story() {
        List<LocalDate> dates = findings.articles().stream()
                .map(article -> article.article().published())
                .filter(Objects::nonNull)
                .sorted()
                .toList();
        return new StoryEntry(
                findings.story().id(),
                lead().map(Statement::label).orElse(null),
                DossierBuilder.code(Languages.most(findings.articles())),
                dates.isEmpty() ? null : dates.get(0),
                dates.isEmpty() ? null : dates.get(dates.size() - 1));
    }

    /** Returns the statement that most articles tell, of equals the one told first. */
    private Optional<Statement> lead() {
        return findings.statements().stream()
                .min(Comparator.comparingInt(statement -> -statement.versions().size()));
    }

    EventEntry event() {
        Optional<Statement> lead = lead();
        List<Passage> passages = lead.map(statement -> statement.versions().stream()
                        .flatMap(version -> version.passages().stream())
                        .toList())
                .orElse(List.of());
        Moment moment = lead.map(this::mostNamedDay).orElse(null);
        return new EventEntry(
                null,
                lead.map(Statement::label).orElse(null),
                moment == null ? null : iso(moment),
                moment == null ? null : DossierBuilder.lower(moment.precision()),
                participants(),
                findings.entities().stream()
                        .filter(entity -> entity.type() == Entity.Type.PLACE)
                        .map(Entity::id)
                        .toList(),
                DossierBuilder.passages(passages));
    }

    /** Returns the entities that at least half of the articles name, the most named first. */
    private List<Participant> participants() {
        int articles = findings.articles().size();
        return findings.entities().stream()
                .filter(entity -> 2 * entity.articles() >= articles && entity.type() != Entity.Type.PLACE)
                .limit(PARTICIPANTS)
                .map(entity -> new Participant(entity.id(), null))
                .toList();
    }

    /** Returns the full date named most often in the versions of a statement and the sentences that hold them. */
    private @Nullable Moment mostNamedDay(Statement lead) {
        Map<LocalDate, List<Moment>> named = new TreeMap<>();
        for (Version version : lead.versions()) {
            for (Unit unit : version.units()) {
                for (Moment moment : version.article().moments()) {
                    LocalDate date = moment.date();
                    boolean near = version.article()
                            .sentences()
                            .get(unit.sentence())
                            .span()
                            .contains(moment.span());
                    if (date != null && moment.precision() == Moment.Precision.DAY && near) {
                        named.computeIfAbsent(date, key -> new ArrayList<>()).add(moment);
                    }
                }
            }
        }
        return named.values().stream()
                .max(Comparator.comparingInt(List::size))
                .map(moments -> moments.get(0))
                .orElse(null);
    }

    /** Returns the date in ISO-8601, as far as its precision goes; the moment must have one. */
    private static String iso(Moment moment) {
        LocalDate date = Objects.requireNonNull(moment.date());
        return switch (moment.precision()) {
            case DAY -> date.toString();
            case MONTH -> String.format(Locale.ROOT, "%04d-%02d", date.getYear(), date.getMonthValue());
            case YEAR -> String.format(Locale.ROOT, "%04d", date.getYear());
        };
    }

    List<TimelineEntry> timeline() {
        Map<String, TimelineEntry> entries = new LinkedHashMap<>();
        for (Statement statement : findings.statements()) {
            for (Version version : statement.versions()) {
                for (Moment moment : version.article().moments()) {
                    boolean own = version.units().stream().anyMatch(unit -> unit.contains(moment.span()));
                    if (own && moment.date() != null) {
                        add(entries, statement, version, moment);
                    }
                }
            }
        }
        return entries.values().stream()
                .sorted(Comparator.comparing(TimelineEntry::date))
                .toList();
    }

    private static void add(
            Map<String, TimelineEntry> entries, Statement statement, Version version, Moment moment) {
        List<PassageEntry> passages = new ArrayList<>();
        String date = iso(moment);
        TimelineEntry known = entries.get(date + " " + statement.id());
        if (known != null) {
            passages.addAll(known.passages());
        }
        passages.addAll(DossierBuilder.passages(version.passages()));
        entries.put(
                date + " " + statement.id(),
                new TimelineEntry(
                        date,
                        DossierBuilder.lower(moment.precision()),
                        statement.label(),
                        passages.stream().distinct().toList()));
    }

    /** Returns the statements that some version marks as planned, with their day when one lies after the event's. */
    List<NextEntry> next() {
        List<NextEntry> next = new ArrayList<>();
        for (Statement statement : findings.statements()) {
            long planned = statement.versions().stream().filter(this::isPlanned).count();
            if (planned > 0 && 2 * planned >= statement.versions().size()) {
                next.add(new NextEntry(statement.label(), statement.id(), due(statement)));
            }
        }
        return next;
    }

    private boolean isPlanned(Version version) {
        return version.units().stream().anyMatch(unit -> {
            LanguagePack pack = findings.packs().of(unit.language());
            AnnotatedArticle article = version.article();
            List<String> words = article.sentences().get(unit.sentence()).tokens().stream()
                    .map(Token::span)
                    .filter(unit::contains)
                    .map(span -> span.of(article.article().text().text()).toLowerCase(Locale.ROOT))
                    .toList();
            return IntStream.range(0, words.size())
                    .anyMatch(index -> pack.nextCues().match(words, index) > 0);
        });
    }

    private @Nullable String due(Statement statement) {
        LocalDate after = lead().map(this::mostNamedDay).map(Moment::date).orElse(null);
        Moment day = mostNamedDay(statement);
        LocalDate date = day == null ? null : day.date();
        return after == null || date == null || !date.isAfter(after) ? null : date.toString();
    }
}
