package com.supportpro.desk.installations.work;

import com.supportpro.desk.installations.Problem;
import com.supportpro.protocol.AddonId;
import com.supportpro.protocol.catalogue.ReleaseInfo;
import java.util.Optional;

/** Whether a listed release is vouched for by those this desk trusts. The Update Framework takes its place here. */
interface ReleaseTrust {

    /** Why the listed version, digest and length must not be believed; nothing when they may be. */
    Optional<Problem> doubt(AddonId addon, ReleaseInfo release);
}
