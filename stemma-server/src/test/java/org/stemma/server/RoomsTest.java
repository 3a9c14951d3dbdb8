package org.stemma.server;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** What the rooms of the server may use. */
@AnalyzeClasses(packages = "org.stemma.server", importOptions = DoNotIncludeTests.class)
final class RoomsTest {
    @ArchTest
    static final ArchRule jobsKnowNoHttp = noClasses()
            .that()
            .resideInAPackage("org.stemma.server.job")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.stemma.server", "org.eclipse.jetty..")
            .because("work outlives the request that asked for it");

    @ArchTest
    static final ArchRule noStandardStreams =
            NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.because("a library has no terminal; only the shells print");

    @ArchTest
    static final ArchRule noServlets = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta..", "javax.servlet..")
            .because("their API is not under a permissive licence");
}
