package com.supportpro.store;

import com.supportpro.testkit.Reach;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class StructureTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("com.supportpro.store");

    @Test
    void featuresUseOnlyWhatTheyStateTheyUse() {
        ApplicationModules.of(StoreApplication.class).verify();
    }

    @Test
    void theStoreKnowsNothingOfDesksBeyondTheProtocol() {
        Reach.of("com.supportpro.store", "com.supportpro.protocol", "com.supportpro.platform")
                .check(CLASSES);
    }

    @Test
    void moneyFollowsFromRulesWithoutAFramework() {
        Reach.ofRules("com.supportpro.store.billing.model").check(CLASSES);
    }
}
