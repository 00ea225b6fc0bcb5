package com.supportpro.desk.runtime.web;

/** Paths in which only names fit that an add-on can have. */
final class Paths {

    private static final String NAME = "[a-z0-9][a-z0-9-]{0,62}";
    private static final String ADDON = "{publisher:" + NAME + "}/{slug:" + NAME + "}";

    static final String HOOK = "/hooks/" + ADDON + "/{name:" + NAME + "}";
    static final String PAGE = "/operator/addons/" + ADDON + "/settings";
    static final String API = "/api/v1/addons/" + ADDON + "/settings";

    private Paths() {}
}
