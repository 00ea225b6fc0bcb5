package com.supportpro.desk.planning;

import static org.assertj.core.api.Assertions.assertThat;

import com.supportpro.protocol.Version;
import java.util.List;
import org.junit.jupiter.api.Test;

class DeskUpgradeTest {

    private static final String NOW = ">=1.0.0 <2.0.0";
    private static final String BOTH = ">=1.0.0 <3.0.0";
    private static final String NEXT = ">=2.0.0 <3.0.0";
    private final Universe universe = new Universe();

    @Test
    void eachInstalledAddonFitsOrIsUpdatedOrHasNoReleaseThatFits() {
        there("calm", BOTH).there("early", NOW).there("late", NOW).there("lost", NOW);
        universe.releaseFor(BOTH, "early", "2.0.0").releaseFor(NEXT, "late", "2.0.0");

        assertThat(fits())
                .containsExactly(
                        "calm FITS", "early UPDATE_BEFORE 2.0.0", "late UPDATE_AFTER 2.0.0", "lost NONE [desk]");
    }

    @Test
    void whatIsRequiredHasToFitAsWell() {
        there("chat", BOTH, "base *").there("base", NOW).there("other", BOTH);

        assertThat(fits()).containsExactly("base NONE [desk]", "chat NONE [needs-any-installed, desk]", "other FITS");
    }

    @Test
    void anUpdateOfTheOneTakesTheOtherAlong() {
        there("chat", BOTH, "base <2.0.0").there("base", NOW);
        universe.releaseFor(BOTH, "base", "2.0.0").releaseFor(BOTH, "chat", "2.0.0", "base >=2.0.0");

        assertThat(fits()).containsExactly("base UPDATE_BEFORE 2.0.0", "chat UPDATE_BEFORE 2.0.0");
    }

    private DeskUpgradeTest there(String slug, String desk, String... requires) {
        universe.installed(slug, Universe.candidate(desk, "1.0.0", false, requires), true);
        universe.releaseFor(desk, slug, "1.0.0", requires);
        return this;
    }

    private List<String> fits() {
        return DeskUpgrade.to(Version.of("2.0.0"), universe.world()).stream()
                .map(fit -> fit.id().slug() + " " + fit.state()
                        + fit.to().map(to -> " " + to).orElse("")
                        + (fit.why().isEmpty()
                                ? ""
                                : " " + fit.why().stream().map(Fact::code).toList()))
                .toList();
    }
}
