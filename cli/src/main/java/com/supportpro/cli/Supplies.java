package com.supportpro.cli;

import tools.jackson.databind.JsonNode;

/** Where the desk's add-ons come from: the store that it is linked to, or bundles where it has no network. */
final class Supplies {

    private final Desk desk;

    Supplies(Desk desk) {
        this.desk = desk;
    }

    Finding link() {
        JsonNode link = desk.get("/api/v1/billing-link");
        String account = link.path("account").path("name").asString("");
        return switch (link.path("state").asString("")) {
            case "LINKED" -> Finding.ok("link", "linked as " + account);
            case "WRONG_ACCOUNT" ->
                Finding.failed(
                        "link", "logged in as " + account + ", who does not hold the licence; Logout, then Login");
            default ->
                byBundles()
                        ? Finding.warning("link", "not linked; add-ons come by bundles")
                        : Finding.failed("link", "not linked; Login under Add-ons in the panel");
        };
    }

    Finding store() {
        JsonNode copy = desk.get("/api/v1/catalogue");
        String known = copy.path("listings").asLong(0) + " add-ons in the catalogue";
        String since = Output.text(copy.path("failedAt"));
        if (since.isEmpty()) {
            return Finding.ok("store", "answers; " + known);
        }
        String silent = "has not answered since " + since + ": " + Output.text(copy.path("problem"));
        return unlinked() && byBundles()
                ? Finding.warning("store", silent + "; " + known + ", of the last bundle")
                : Finding.failed("store", silent);
    }

    private boolean unlinked() {
        return desk.get("/api/v1/billing-link").path("state").asString("").equals("UNLINKED");
    }

    private boolean byBundles() {
        return !desk.get("/api/v1/bundles").path("items").isEmpty();
    }
}
