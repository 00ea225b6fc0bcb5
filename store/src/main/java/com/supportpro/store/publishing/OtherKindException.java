package com.supportpro.store.publishing;

import com.supportpro.protocol.AddonId;
import com.supportpro.protocol.Kind;

/** An add-on keeps its kind. */
class OtherKindException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    OtherKindException(AddonId addon, Kind present, Kind wanted) {
        super(addon + " is a " + present.json() + " and cannot become a " + wanted.json() + "; choose another slug");
    }
}
