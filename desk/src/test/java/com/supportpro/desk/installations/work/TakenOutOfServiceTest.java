package com.supportpro.desk.installations.work;

import static org.assertj.core.api.Assertions.assertThat;

import com.supportpro.desk.audit.Audit;
import com.supportpro.desk.audit.AuditEntry;
import com.supportpro.desk.installations.Installation;
import com.supportpro.desk.installations.Installations;
import com.supportpro.desk.installations.web.PanelFixture;
import com.supportpro.desk.installations.web.PanelTest;
import com.supportpro.desk.runtime.AddonTakenOutOfService;
import com.supportpro.protocol.AddonId;
import com.supportpro.protocol.Version;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;

@PanelTest
class TakenOutOfServiceTest {

    @Autowired
    PanelFixture desk;

    @Autowired
    Installations installations;

    @Autowired
    ApplicationEventPublisher runtime;

    @Autowired
    Audit audit;

    @Test
    void anAddonThatTheRuntimeGivesUpHasFailedWithTheReason() {
        desk.begin();
        AddonId addon = desk.plugin("notifier", "ACTIVE");

        runtime.publishEvent(new AddonTakenOutOfService(addon, Version.of("1.0.0"), "Ten calls failed in a row."));

        Installation failed = installations.find(addon).orElseThrow();
        assertThat(failed.state()).isEqualTo(Installation.State.FAILED);
        assertThat(failed.reason()).isEqualTo("Ten calls failed in a row.");
        assertThat(audit.list(addon.toString(), 0, 1))
                .extracting(AuditEntry::action)
                .containsExactly("addon.out-of-service");
    }

    @Test
    void anAddonThatIsInactiveAnywayStaysSo() {
        desk.begin();
        AddonId addon = desk.plugin("notifier", "INACTIVE");

        runtime.publishEvent(new AddonTakenOutOfService(addon, Version.of("1.0.0"), "Too late."));

        assertThat(installations.find(addon)).map(Installation::state).contains(Installation.State.INACTIVE);
    }
}
