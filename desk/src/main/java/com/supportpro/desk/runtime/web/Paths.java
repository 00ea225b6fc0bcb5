package com.supportpro.desk.runtime.web;

/** Paths in which only names fit that an add-on can have. */
final class Paths {

    private static final String NAME = "[a-z0-9][a-z0-9-]{0,62}";
    private static final String ADDON = "{publisher:" + NAME + "}/{slug:" + NAME + "}";

    static final String HOOK = "/hooks/" + ADDON + "/{name:" + NAME + "}";
    static final String PAGE = "/operator/addons/" + ADDON + "/settings";
    static final String API = "/api/v1/addons/" + ADDON + "/settings";
    static final String GIVEN_UP = "/operator/addons/" + ADDON + "/given-up";
    static final String GIVEN_UP_API = "/api/v1/addons/" + ADDON + "/given-up";
    static final String NOTES_API = "/api/v1/addons/" + ADDON + "/notes";
    static final String PANEL = "/operator/tickets/{number:\\d{1,15}}/panels/" + ADDON + "/{action:" + NAME + "}";
    static final String PANELS_API = "/api/v1/tickets/{number:\\d{1,15}}/panels";
    static final String PANEL_API = PANELS_API + "/" + ADDON + "/{action:" + NAME + "}";
    static final String DOWNLOAD = "/operator/addons/" + ADDON + "/downloads/{name:" + NAME + "}";
    static final String DOWNLOAD_API = "/api/v1/addons/" + ADDON + "/downloads/{name:" + NAME + "}";
    static final String PUBLIC = "/pages/" + ADDON + "/{name:" + NAME + "}/{sealed:[A-Za-z0-9_-]{1,600}}";

    private Paths() {}
}
