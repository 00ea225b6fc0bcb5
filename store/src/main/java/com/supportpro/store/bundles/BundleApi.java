package com.supportpro.store.bundles;

import com.supportpro.protocol.bundle.SignedRequest;
import com.supportpro.store.oauth.DeskAccess;
import com.supportpro.store.oauth.DeskCaller;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Answers the request of a desk without a network through another desk of the same account, which has one. */
@RestController
class BundleApi {

    private final DeskAccess access;
    private final MakeBundle make;

    BundleApi(DeskAccess access, MakeBundle make) {
        this.access = access;
        this.make = make;
    }

    /** The body is the file of the request, the answer the bundle as a zip archive. */
    @PostMapping(path = "/v1/bundles", consumes = "application/json")
    @PreAuthorize("hasAuthority('SCOPE_desk')")
    void answer(HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException {
        DeskCaller caller = access.licensed(authentication);
        byte[] file = request.getInputStream().readNBytes(SignedRequest.MOST_BYTES + 1);
        try (Answer answer =
                make.answer(caller.account().id(), file, caller.desk().name())) {
            Sent.bundle(answer, response);
        }
    }
}
