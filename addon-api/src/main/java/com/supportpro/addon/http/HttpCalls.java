package com.supportpro.addon.http;

import java.io.IOException;

/** Calls to the hosts that the manifest declares, with the desk's time and size limits. Redirects are not followed. */
public interface HttpCalls {

    /**
     * Makes the call and waits for the whole answer: 10 seconds and 1 MiB at most.
     *
     * @throws com.supportpro.addon.PermissionMissingException the host is not declared
     * @throws IOException no answer within the limits
     */
    HttpAnswer send(HttpCall call) throws IOException;
}
