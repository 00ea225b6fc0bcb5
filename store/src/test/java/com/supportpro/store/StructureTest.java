package com.supportpro.store;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class StructureTest {

    @Test
    void featuresUseOnlyWhatTheyStateTheyUse() {
        ApplicationModules.of(StoreApplication.class).verify();
    }
}
