package org.stemma.statement;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.stemma.annotate.Attribution;
import org.stemma.article.Passage;
import org.stemma.story.Entity;

/**
 * Finds versions that lay the same words in another person's mouth: by name one speaker, where more reports name another. A
 * sentence that names both tells that they spoke of or with one another, and proves nothing.
 */
final class SpeakerChange implements Change {
    private static final int LEAST = 2;

    private final NamedEntities named;
    private final Map<String, Integer> told = new HashMap<>();

    SpeakerChange(List<Version> versions, NamedEntities named) {
        this.named = named;
        versions.forEach(
                version -> named.speaker(version).ifPresent(speaker -> told.merge(speaker.id(), 1, Integer::sum)));
    }

    @Override
    public Drift.Kind kind() {
        return Drift.Kind.ATTRIBUTION_CHANGED;
    }

    @Override
    public String note() {
        return "Names another speaker than more reports do for the same words.";
    }

    @Override
    public Optional<Shown> shown(SideBySide both) {
        Optional<Entity> own = named.speaker(both.own().version()).filter(speaker -> isBeside(both.own()));
        Optional<Entity> other = named.speaker(both.other().version());
        if (own.isEmpty() || other.isEmpty() || own.equals(other)) {
            return Optional.empty();
        }
        int usual = told.getOrDefault(other.get().id(), 0);
        boolean departs = usual >= LEAST && usual > told.getOrDefault(own.get().id(), 0);
        return departs
                        && both.isSameText()
                        && !tellsWhoSpeaks(both)
                        && !named.areAlike(own.get(), other.get())
                        && !isNamed(both.own().version(), other.get())
                        && !isNamed(both.other().version(), own.get())
                ? source(both.own())
                        .flatMap(words -> source(both.other()).map(others -> new Shown(words, List.of(others))))
                : Optional.empty();
    }

    /** Returns whether the source stands in the sentence that it tells: those of other sentences are often mistaken. */
    private static boolean isBeside(Wording wording) {
        return source(wording).stream()
                .anyMatch(source -> wording.version().units().stream()
                        .anyMatch(unit -> wording.passage(unit.article()
                                        .sentences()
                                        .get(unit.sentence())
                                        .span())
                                .raw()
                                .contains(source.raw())));
    }

    /** Returns whether one of two says by words that the other lacks that somebody else speaks there: "my mother said". */
    private static boolean tellsWhoSpeaks(SideBySide both) {
        return both.gaps().stream()
                .anyMatch(gap -> hasSpeech(both.own(), gap.from(), gap.to())
                        || hasSpeech(both.other(), gap.otherFrom(), gap.otherTo()));
    }

    private static boolean hasSpeech(Wording wording, int from, int to) {
        return IntStream.range(from, to)
                .anyMatch(index -> wording.pack().speechVerbs().match(wording.words(), index) > 0);
    }

    private boolean isNamed(Version version, Entity entity) {
        Set<Integer> sentences = version.units().stream().map(Unit::sentence).collect(Collectors.toSet());
        return sentences.stream().anyMatch(sentence -> named.isNamed(version.article(), sentence, entity));
    }

    private static Optional<Passage> source(Wording wording) {
        return wording.version().attributions().stream()
                .findFirst()
                .map(Attribution::source)
                .map(wording::passage);
    }
}
