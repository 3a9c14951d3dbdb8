package org.stemma.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.stemma.annotate.Reports;

/** How a version departs from those of other languages, and whether its outlet or a translator did it. */
class DriftAcrossLanguagesTest {
    private static final String OUTLET = "likelier the outlet's doing";
    private static final String TRANSLATOR = "likelier a translator's doing";

    /** One statement with a version for each pair of language and text. */
    private static List<Drift> drift(String... told) {
        List<Version> versions = new ArrayList<>();
        for (int index = 0; index < told.length; index += 2) {
            versions.add(new Version(new UnitSplitter(Reports.packs())
                    .split(Reports.read("r" + index / 2, told[index], null, told[index + 1]))));
        }
        Statement statement = new Statement("s1", "", versions);
        return new DriftFinder(Reports.packs())
                .find(List.of(statement), List.of(), List.of())
                .getOrDefault("s1", List.of());
    }

    private static void assertDrift(List<Drift> drift, Drift.Kind kind, String... versions) {
        assertThat(drift)
                .filteredOn(one -> one.kind() == kind)
                .singleElement()
                .satisfies(one -> assertThat(one.versions()).containsExactly(versions));
    }

    @Test
    void aDigitWrongInOneLanguageTellsItself() {
        assertDrift(
                drift(
                        "en", "The paintings were insured for 780,000 crowns.",
                        "en", "The paintings were insured for 780,000 crowns.",
                        "fr", "Les tableaux étaient assurés pour 780 000 couronnes.",
                        "it", "I quadri erano assicurati per 708.000 corone."),
                Drift.Kind.NUMBER_CHANGED,
                "s1@r3");
        assertThat(drift(
                        "en", "The paintings were insured for 780,000 crowns.",
                        "en", "The paintings were insured for 780,000 crowns.",
                        "fr", "Les tableaux étaient assurés pour 780 000 couronnes.",
                        "it", "I quadri erano assicurati per 91.000 corone."))
                .isEmpty();
    }

    @Test
    void aPlanInOneLanguageIsADutyInTheOthers() {
        assertDrift(
                drift(
                        "en", "The museum must install an alarm.",
                        "fr", "Le musée est tenu d’installer une alarme.",
                        "it", "Il museo è obbligato a installare un allarme.",
                        "pl", "Muzeum zamierza zainstalować alarm."),
                Drift.Kind.MODALITY_SHIFTED,
                "s1@r3");
    }

    @Test
    void whatOneOfTwoReportsOfALanguageLosesItsOutletLost() {
        List<Drift> drift = drift(
                "en", "The rudder possibly failed before the accident.",
                "en", "The rudder possibly failed before the accident.",
                "de", "Das Ruder fiel vor dem Unfall womöglich aus.",
                "de", "Das Ruder fiel vor dem Unfall aus.");

        assertDrift(drift, Drift.Kind.HEDGE_DROPPED, "s1@r3");
        assertThat(drift).extracting(Drift::note).anyMatch(note -> note.contains(OUTLET));
    }

    @Test
    void whatAllReportsOfALanguageLoseATranslatorLost() {
        List<Drift> drift = drift(
                "en", "The rudder possibly failed before the accident.",
                "en", "The rudder possibly failed before the accident.",
                "en", "The rudder possibly failed before the accident.",
                "de", "Das Ruder fiel vor dem Unfall aus.",
                "de", "Das Ruder versagte vor dem Unfall.");

        assertDrift(drift, Drift.Kind.HEDGE_DROPPED, "s1@r3", "s1@r4");
        assertThat(drift).extracting(Drift::note).anyMatch(note -> note.contains(TRANSLATOR));
    }

    @Test
    void ofOneReportOfALanguageNobodyCanTell() {
        List<Drift> drift = drift(
                "en", "The rudder possibly failed before the accident.",
                "en", "The rudder possibly failed before the accident.",
                "de", "Das Ruder fiel vor dem Unfall aus.");

        assertDrift(drift, Drift.Kind.HEDGE_DROPPED, "s1@r2");
        assertThat(drift).extracting(Drift::note).noneMatch(note -> note.contains(OUTLET) || note.contains(TRANSLATOR));
    }
}
