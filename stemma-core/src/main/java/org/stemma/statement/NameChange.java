package org.stemma.statement;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.stemma.annotate.Attribution;
import org.stemma.annotate.LanguagePack;
import org.stemma.annotate.Name;
import org.stemma.annotate.ResolvedSource;
import org.stemma.article.Passage;
import org.stemma.story.Entity;
import org.stemma.text.Span;

/**
 * Finds versions that put a common noun where others name a person: "a local official" for "Deputy Mayor Ada Lind". The whole
 * article must not name it, since news names somebody once and then says "the minister"; and more reports must name it.
 */
final class NameChange implements Change {
    private static final Pattern GAPS = Pattern.compile("[\\s-]+");

    private static final int LEAST = 2;

    /** So many words may stand for a name with its title. */
    private static final int LONGEST = 6;

    private final List<Version> versions;
    private final NamedEntities named;

    /** Whom and what the sentences of a version name, by the id of its article. */
    private final Map<String, Set<String>> namedIn = new HashMap<>();

    NameChange(List<Version> versions, NamedEntities named) {
        this.versions = versions;
        this.named = named;
        for (Version version : versions) {
            Set<String> known = known(version);
            version.units()
                    .forEach(unit -> named.named(
                                    version.article(), unit.whole().spans().get(0))
                            .forEach(entity -> known.add(entity.id())));
            named.speaker(version).ifPresent(speaker -> known.add(speaker.id()));
        }
    }

    /** Returns whom and what the sentences of a version name, by id. */
    private Set<String> known(Version version) {
        return namedIn.computeIfAbsent(version.article().id(), article -> new TreeSet<>());
    }

    @Override
    public Drift.Kind kind() {
        return Drift.Kind.NAME_GENERALISED;
    }

    @Override
    public String note() {
        return "More reports give the name in the same words; this article nowhere does.";
    }

    @Override
    public Optional<Shown> shown(SideBySide both) {
        if (known(both.own().version()).containsAll(known(both.other().version()))) {
            return Optional.empty();
        }
        for (WordDiff.Gap gap : both.gaps()) {
            if (gap.from() < gap.to() && gap.otherFrom() < gap.otherTo()) {
                Span own = both.own().span(gap.from(), gap.to());
                Span other = both.other().span(gap.otherFrom(), gap.otherTo());
                if (isCommonNoun(both.own(), gap)
                        && both.isSameTextBut(gap)
                        && isLost(
                                both.own().version(),
                                both.other().version(),
                                other,
                                both.own().pack())) {
                    return Optional.of(new Shown(
                            both.own().passage(own), List.of(both.other().passage(other))));
                }
            }
        }
        return source(both);
    }

    /** Returns who is named as the source in one of two versions of the same words, and by no name in the other. */
    private Optional<Shown> source(SideBySide both) {
        Optional<Attribution> own = both.own().version().attributions().stream().findFirst();
        Optional<Entity> speaker = named.speaker(both.other().version());
        Optional<Span> words = own.filter(NameChange::isNameless).map(Attribution::source);
        Optional<Passage> others = both.other().version().attributions().stream()
                .findFirst()
                .map(Attribution::source)
                .map(span -> both.other().passage(span));
        return words.isPresent()
                        && others.isPresent()
                        && speaker.isPresent()
                        && NamedEntities.names(both.own().version().article(), words.get())
                                .isEmpty()
                        && both.isSameText()
                        && isLost(both.own().version(), speaker.get())
                ? Optional.of(new Shown(both.own().passage(words.get()), List.of(others.get())))
                : Optional.empty();
    }

    private static boolean isNameless(Attribution attribution) {
        ResolvedSource source = attribution.resolved();
        return source.antecedent() == null && source.kind() == ResolvedSource.Kind.UNNAMED;
    }

    private boolean isLost(Version version, Version other, Span words, LanguagePack pack) {
        List<Entity> entities = named.named(other.article(), words);
        List<Name> names = NamedEntities.names(other.article(), words);
        return entities.size() == 1
                && entities.get(0).type() == Entity.Type.PERSON
                && names.stream().allMatch(name -> words.contains(name.span()) && !isTitle(name.text(), pack))
                && isLost(version, entities.get(0));
    }

    /** Returns whether a name is nothing but a title or an office: "Vice Chairman". */
    private static boolean isTitle(String name, LanguagePack pack) {
        List<String> words = GAPS.splitAsStream(name).map(pack::bare).toList();
        return words.stream()
                        .allMatch(word ->
                                pack.titles().contains(word) || pack.roles().contains(word))
                || pack.roles().match(words, 0) == words.size();
    }

    /** Returns whether an article nowhere names what more reports of the statement name. */
    private boolean isLost(Version version, Entity entity) {
        if (named.isNamed(version.article(), entity)) {
            return false;
        }
        long naming = 0;
        long silent = 0;
        for (Version one : versions) {
            boolean names =
                    one.units().stream().anyMatch(unit -> named.isNamed(one.article(), unit.sentence(), entity));
            if (names) {
                naming++;
            } else if (DriftFinder.language(one).equals(DriftFinder.language(version))
                    && !named.isNamed(one.article(), entity)) {
                silent++;
            }
        }
        return naming >= LEAST && naming > silent;
    }

    /** Returns whether a version has a few words there, one of them a word of content, and no name or pronoun. */
    private static boolean isCommonNoun(Wording wording, WordDiff.Gap gap) {
        Span span = wording.span(gap.from(), gap.to());
        boolean plain = wording.words().subList(gap.from(), gap.to()).stream()
                .noneMatch(word -> wording.pack().pronouns().contains(word) || Character.isDigit(word.codePointAt(0)));
        return plain
                && gap.to() - gap.from() <= LONGEST
                && gap.otherTo() - gap.otherFrom() <= LONGEST
                && wording.contentWords(gap.from(), gap.to()) > 0
                && NamedEntities.names(wording.version().article(), span).isEmpty();
    }
}
