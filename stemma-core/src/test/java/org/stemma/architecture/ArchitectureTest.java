package org.stemma.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.Architectures.LayeredArchitecture;
import java.util.Date;
import java.util.List;
import java.util.Locale;

/** The rooms of the core, the one direction in which they may use one another, and what no room may use. */
@AnalyzeClasses(packages = ArchitectureTest.CORE, importOptions = DoNotIncludeTests.class)
final class ArchitectureTest {

    static final String CORE = "org.stemma";

    /** The packages in the way of the data: each may use those before it, and none after it. */
    private static final List<String> ROOMS = List.of(
            "text",
            "time",
            "encode",
            "article",
            "intake",
            "annotate",
            "story",
            "statement",
            "outline",
            "provenance",
            "reconstruction",
            "dossier",
            "store");

    private static final String FRONT_DOOR = "front door";

    /** Keeps what comes through the front door; nothing of the core uses it. */
    private static final String ARCHIVE = "archive";

    @ArchTest
    static final ArchRule eachRoomUsesOnlyThoseBeforeIt = layers();

    @ArchTest
    static final ArchRule everyClassHasARoom = noClasses()
            .should()
            .resideOutsideOfPackages(
                    ROOMS.stream().map(room -> CORE + "." + room + "..").toArray(String[]::new))
            .andShould()
            .resideOutsideOfPackages(CORE, CORE + "." + ARCHIVE)
            .because("a class outside the rooms escapes the rule on their direction");

    @ArchTest
    static final ArchRule formsKnowNothingButTheDossier = noClasses()
            .that()
            .resideInAPackage(CORE + ".dossier.form")
            .should()
            .dependOnClassesThat(resideInAPackage(CORE + "..")
                    .and(resideOutsideOfPackages(CORE + ".dossier", CORE + ".dossier.form", CORE + ".encode")))
            .because("a form says what the dossier says, or less; its record of the run names encoders");

    @ArchTest
    static final ArchRule noCyclesBetweenPackages =
            slices().matching(CORE + ".(**)").should().beFreeOfCycles().allowEmptyShould(true);

    @ArchTest
    static final ArchRule noStandardStreams =
            NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.because("a library has no terminal; only the shells print");

    @ArchTest
    static final ArchRule noOldDates = noClasses()
            .should()
            .dependOnClassesThat()
            .areAssignableTo(Date.class)
            .because("java.time says whether a day or an instant is meant");

    @ArchTest
    static final ArchRule noDefaultLocale = noClasses()
            .should()
            .callMethod(Locale.class, "getDefault")
            .orShould()
            .callMethod(Locale.class, "getDefault", Locale.Category.class)
            .because("the same input gives the same bytes on every machine");

    private static LayeredArchitecture layers() {
        LayeredArchitecture layers = layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .withOptionalLayers(true)
                .layer(FRONT_DOOR)
                .definedBy(CORE)
                .layer(ARCHIVE)
                .definedBy(CORE + "." + ARCHIVE)
                .whereLayer(FRONT_DOOR)
                .mayOnlyBeAccessedByLayers(ARCHIVE)
                .whereLayer(ARCHIVE)
                .mayNotBeAccessedByAnyLayer();
        for (String room : ROOMS) {
            layers = layers.layer(room).definedBy(CORE + "." + room + "..");
        }
        for (int i = 0; i < ROOMS.size(); i++) {
            layers = layers.whereLayer(ROOMS.get(i)).mayOnlyBeAccessedByLayers(laterThan(i));
        }
        return layers;
    }

    private static String[] laterThan(int room) {
        List<String> later = ROOMS.subList(room + 1, ROOMS.size());
        String[] layers = later.toArray(new String[later.size() + 2]);
        layers[later.size()] = FRONT_DOOR;
        layers[later.size() + 1] = ARCHIVE;
        return layers;
    }
}
