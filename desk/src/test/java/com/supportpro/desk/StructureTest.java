package com.supportpro.desk;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.supportpro.testkit.Reach;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class StructureTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(
                    "com.supportpro.desk",
                    "com.supportpro.protocol",
                    "com.supportpro.addon",
                    "com.supportpro.platform");

    @Test
    void featuresUseOnlyWhatTheySayTheyUse() {
        ApplicationModules.of(DeskApplication.class).verify();
    }

    @Test
    void aFeatureDoesNotKnowItsOwnPages() {
        noClasses()
                .that()
                .resideOutsideOfPackage("..web..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.supportpro.desk..web..")
                .check(CLASSES);
    }

    @Test
    void theDeskKnowsNothingOfTheStoreBeyondTheProtocol() {
        Reach.of("com.supportpro.desk", "com.supportpro.protocol", "com.supportpro.addon", "com.supportpro.platform")
                .check(CLASSES);
    }

    @Test
    void whatAddonsAreWrittenAgainstKnowsNothingOfOurs() {
        Reach.of("com.supportpro.addon").check(CLASSES);
        Reach.of("com.supportpro.protocol").check(CLASSES);
        Reach.of("com.supportpro.platform").check(CLASSES);
    }

    /** A walk of the library's ends with an error at the lost+found of a disk, and at a file that goes meanwhile. */
    @Test
    void foldersAreLookedIntoByWhatLeavesOutWhatIsClosed() {
        noClasses()
                .that()
                .resideInAPackage("com.supportpro.desk..")
                .and()
                .doNotHaveSimpleName("Unpacking")
                .should()
                .callMethod(Files.class, "walk", Path.class, FileVisitOption[].class)
                .orShould()
                .callMethod(Files.class, "walk", Path.class, int.class, FileVisitOption[].class)
                .check(CLASSES);
    }

    @Test
    void plansFollowFromRulesWithoutAFramework() {
        Reach.ofRules("com.supportpro.desk.planning").check(CLASSES);
    }

    @Test
    void whatAnOfferIsFollowsFromRulesWithoutAFramework() {
        noClasses()
                .that()
                .haveFullyQualifiedName("com.supportpro.desk.marketplace.Offer")
                .or()
                .haveFullyQualifiedName("com.supportpro.desk.marketplace.Situation")
                .or()
                .haveSimpleName("ReleaseChoice")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.springframework..")
                .check(CLASSES);
    }
}
