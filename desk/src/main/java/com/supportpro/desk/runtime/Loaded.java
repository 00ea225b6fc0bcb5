package com.supportpro.desk.runtime;

import com.supportpro.desk.runtime.calls.CallCounts;
import com.supportpro.desk.runtime.calls.Guarded;
import com.supportpro.desk.runtime.context.DeskContext;
import com.supportpro.desk.runtime.loading.AddonLoader;
import com.supportpro.desk.runtime.loading.LoaderWatch;
import com.supportpro.protocol.settings.SettingsSchema;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the desk made for the release before any of its code ran. */
record Loaded(
        AddonLoader loader,
        SettingsSchema schema,
        CallCounts counts,
        Guarded guarded,
        DeskContext context,
        LoaderWatch watch) {

    private static final Logger LOG = LoggerFactory.getLogger(Loaded.class);

    /** Whether the schema calls the setting secret. */
    boolean secret(String name) {
        return schema.fields().stream()
                .anyMatch(field -> field.secret() && field.name().equals(name));
    }

    /** Ends everything that was made. */
    void close() {
        context.close();
        guarded.close();
        try {
            loader.close();
        } catch (IOException e) {
            LOG.warn("The jars of an add-on could not be closed", e);
        }
        watch.watch(loader.getName(), loader);
    }
}
