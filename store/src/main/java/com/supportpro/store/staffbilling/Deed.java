package com.supportpro.store.staffbilling;

import com.supportpro.protocol.InvalidDocumentException;
import com.supportpro.store.billing.BillingRefusedException;
import com.supportpro.store.clientarea.Page.Toast;
import java.util.function.Supplier;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Does what a form asks for and says how it went; a refusal is told, not thrown. */
final class Deed {

    private Deed() {}

    /** @param done what was done, as a sentence */
    static void attempt(RedirectAttributes next, String done, Runnable deed) {
        attempt(next, () -> {
            deed.run();
            return Toast.done(done);
        });
    }

    static void attempt(RedirectAttributes next, Supplier<Toast> deed) {
        try {
            deed.get().on(next);
        } catch (BillingRefusedException e) {
            Toast.failed(e.getMessage() + ".").on(next);
        } catch (RefusedException e) {
            Toast.failed(e.why() + ".").on(next);
        } catch (InvalidDocumentException e) {
            Toast.failed("Nothing was done: " + e.getMessage() + ".").on(next);
        }
    }
}
