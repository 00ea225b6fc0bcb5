package com.supportpro.store.billing.gateway;

import com.supportpro.platform.home.StartRefusedException;

/** The settings name a gateway that cannot work. */
class GatewaySettingException extends StartRefusedException {

    private static final long serialVersionUID = 1L;

    GatewaySettingException(String message, String remedy) {
        super(message, remedy);
    }
}
