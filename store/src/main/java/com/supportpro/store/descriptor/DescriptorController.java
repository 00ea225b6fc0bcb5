package com.supportpro.store.descriptor;

import com.supportpro.protocol.store.StoreDescriptor;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Says what a desk needs to know before it trusts this store. */
@RestController
class DescriptorController {

    private final DescribeStore store;

    DescriptorController(DescribeStore store) {
        this.store = store;
    }

    @GetMapping("/v1/descriptor")
    @PreAuthorize("permitAll()")
    StoreDescriptor descriptor() {
        return store.descriptor();
    }
}
