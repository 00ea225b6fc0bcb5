package com.supportpro.desk.billinglink;

import com.supportpro.desk.operators.DeskSettings;
import com.supportpro.desk.operators.LicenceAnswer;
import com.supportpro.desk.operators.LicenceCheck;
import com.supportpro.desk.texts.Texts;
import java.net.URI;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Registers the desk while it is set up, so that a wrong licence key is told at once. */
@Component
class StoresLicenceCheck implements LicenceCheck {

    private static final Logger LOG = LoggerFactory.getLogger(StoresLicenceCheck.class);

    private final RegisterDesk register;
    private final Texts texts;
    private final DeskSettings settings;

    StoresLicenceCheck(RegisterDesk register, Texts texts, DeskSettings settings) {
        this.register = register;
        this.texts = texts;
        this.settings = settings;
    }

    @Override
    public LicenceAnswer ask(URI store, String licenceKey, String deskName) {
        try {
            register.register(StoreConnection.plain(store.toString()), licenceKey, deskName);
            return LicenceAnswer.TAKEN;
        } catch (StoreUnavailableException e) {
            LOG.info("The desk registers at its first Login: {}", e.getMessage());
            return LicenceAnswer.SILENCE;
        } catch (StoreRefusedException e) {
            return LicenceAnswer.refused(texts.text(settings.defaultLanguage(), e.textKey(), e.arguments()));
        }
    }
}
