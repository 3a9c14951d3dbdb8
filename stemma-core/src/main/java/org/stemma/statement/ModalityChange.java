package org.stemma.statement;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.stemma.annotate.LanguagePack;
import org.stemma.annotate.Modality;
import org.stemma.text.Span;

/**
 * Finds versions that tell what must be done as what somebody wants to do, what is wanted as done, and so on: "must rebuild", "plans
 * to rebuild", "has rebuilt". The verb and the words around it must be the same; what a report of a later day tells as done may have
 * been done by then.
 */
final class ModalityChange implements Change {
    private static final int LEAST = 2;

    /** In the languages of others so many versions must agree. */
    private static final int LEAST_ABROAD = 3;

    private final Map<Modality, Integer> told = new EnumMap<>(Modality.class);
    private final Map<Modality, Set<String>> languages = new EnumMap<>(Modality.class);
    private final List<Wording> wordings;

    ModalityChange(List<Wording> wordings) {
        this.wordings = wordings;
        for (Wording wording : wordings) {
            for (Modality modality : told(wording).keySet()) {
                told.merge(modality, 1, Integer::sum);
                languages.computeIfAbsent(modality, key -> new HashSet<>()).add(wording.language());
            }
        }
    }

    @Override
    public Drift.Kind kind() {
        return Drift.Kind.MODALITY_SHIFTED;
    }

    @Override
    public String note() {
        return "More reports tell it otherwise: as what must be done, what is planned or what has been done.";
    }

    @Override
    public Optional<Shown> shown(SideBySide both) {
        for (WordDiff.Gap gap : both.gaps()) {
            Optional<Modal> own = modal(both.own(), gap.from(), gap.to());
            Optional<Modal> other = modal(both.other(), gap.otherFrom(), gap.otherTo());
            if (own.isPresent()
                    && other.isPresent()
                    && departs(both, own.get(), other.get())
                    && both.isSameTextBut(gap)) {
                return Optional.of(new Shown(
                        both.own().passage(own.get().span()),
                        List.of(both.other().passage(other.get().span()))));
            }
        }
        return Optional.empty();
    }

    @Override
    public Optional<Shown> shown(Wording own) {
        Map<Modality, Span> modals = told(own);
        modals.remove(Modality.COMPLETION);
        if (modals.size() != 1) {
            return Optional.empty();
        }
        Map.Entry<Modality, Span> modal = modals.entrySet().iterator().next();
        Modality modality = modal.getKey();
        Modality usual = modality == Modality.OBLIGATION ? Modality.INTENTION : Modality.OBLIGATION;
        Set<String> abroad = languages.getOrDefault(usual, Set.of());
        int count = told.getOrDefault(usual, 0);
        boolean departs = count >= LEAST_ABROAD
                && count > told.getOrDefault(modality, 0)
                && abroad.size() > 1
                && !abroad.contains(own.language());
        return departs
                ? wordings.stream()
                        .flatMap(
                                wording -> Optional.ofNullable(told(wording).get(usual)).map(wording::passage).stream())
                        .findFirst()
                        .map(other -> new Shown(own.passage(modal.getValue()), List.of(other)))
                : Optional.empty();
    }

    private boolean departs(SideBySide both, Modal own, Modal other) {
        int usual = told.getOrDefault(other.modality(), 0);
        boolean done = (own.modality() == Modality.COMPLETION
                        && both.own().version().isLaterThan(both.other().version()))
                || (other.modality() == Modality.COMPLETION
                        && both.other().version().isLaterThan(both.own().version()));
        return own.modality() != other.modality()
                && usual >= LEAST
                && usual > told.getOrDefault(own.modality(), 0)
                && !done;
    }

    /** Words that tell a modality, with their place. */
    private record Modal(Modality modality, Span span) {}

    /** Returns the modality that the words of a gap tell, where they hold no other word of content. */
    private static Optional<Modal> modal(Wording wording, int from, int to) {
        Optional<Modal> found = Optional.empty();
        int index = from;
        while (index < to) {
            Optional<LanguagePack.ModalWords> modal = wording.pack().modal(wording.words(), index);
            boolean disturbs =
                    modal.isPresent() ? found.isPresent() : wording.isContent(index) || isNegator(wording, index);
            if (disturbs) {
                return Optional.empty();
            }
            int length = modal.map(LanguagePack.ModalWords::length).orElse(1);
            int end = index + length;
            Span span = wording.span(index, end);
            if (modal.isPresent()) {
                found = Optional.of(new Modal(modal.get().modality(), span));
            }
            index = end;
        }
        return found;
    }

    private static boolean isNegator(Wording wording, int index) {
        return wording.pack().negators().match(wording.words(), index) > 0;
    }

    /** Returns the words for each modality that a wording tells, the first of each. */
    private static Map<Modality, Span> told(Wording wording) {
        Map<Modality, Span> told = new EnumMap<>(Modality.class);
        for (int index = 0; index < wording.words().size(); index++) {
            int start = index;
            wording.pack()
                    .modal(wording.words(), index)
                    .ifPresent(
                            modal -> told.putIfAbsent(modal.modality(), wording.span(start, start + modal.length())));
        }
        return told;
    }
}
