package com.supportpro.store.descriptor;

import com.supportpro.protocol.store.StoreDescriptor;
import java.util.List;

/** The public keys that desks verify releases with. */
public interface ReleaseKeys {

    /** Those that sign, and those whose releases are still offered. */
    List<StoreDescriptor.Key> published();
}
