package com.supportpro.store.bundles;

import com.supportpro.store.descriptor.DescribeStore;
import com.supportpro.store.licences.LicenceViews;
import com.supportpro.store.packages.PackageSigning;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** What the store puts under a bundle. */
@Component
record Imprint(DescribeStore store, LicenceViews licences, PackageSigning signing, Clock clock) {}
