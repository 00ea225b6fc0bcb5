package com.supportpro.platform.home;

import org.springframework.core.env.Environment;
import org.springframework.web.context.ConfigurableWebEnvironment;

/** Keeps from others what is for trying only. */
final class Exposure {

    private Exposure() {}

    /** @throws ExposedException when others could come by it */
    static void check(Environment environment) {
        boolean demo = environment.getProperty("supportpro.demo", "false").equals("true");
        String address = environment.getProperty("server.address", "");
        boolean listens = environment instanceof ConfigurableWebEnvironment;
        if (demo && listens && !SettingValues.isLoopback(address)) {
            throw new ExposedException(
                    "SUPPORTPRO_DEMO is true, and SERVER_ADDRESS is "
                            + (address.isBlank() ? "not set, which means all addresses" : "\"" + address + "\"")
                            + ". Everybody knows the demo's passwords.",
                    "Set SERVER_ADDRESS to 127.0.0.1, or leave SUPPORTPRO_DEMO out.");
        }
        if (!demo && listens && sellsForNothing(environment)) {
            throw new ExposedException(
                    "SUPPORTPRO_STORE_GATEWAY is sandbox, which moves no money, and this is not the demo.",
                    "Set it to stripe or bank-transfer. For a store that nobody buys from in earnest set SUPPORTPRO_STORE_SANDBOX to allow.");
        }
        if (!demo && environment.getProperty("supportpro.desk.uploads", "").equals("anything")) {
            throw new ExposedException(
                    "SUPPORTPRO_DESK_UPLOADS is anything, which lets code run here that nobody has vouched for, and this is"
                            + " not the demo.",
                    "Set it to signed or off.");
        }
    }

    private static boolean sellsForNothing(Environment environment) {
        return environment.getProperty("spring.application.name", "").equals("store")
                && environment
                        .getProperty("supportpro.store.gateway", "sandbox")
                        .equals("sandbox")
                && !environment.getProperty("supportpro.store.sandbox", "deny").equals("allow");
    }
}
