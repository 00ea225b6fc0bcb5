package com.supportpro.journeys;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The addresses of all pages on a stage, and of those that are not there. */
final class Pages {

    /** What answers with a file, a part of a page or another address; and pages that other journeys look at. */
    static final Set<String> NONE_OF_THE_DESK = Set.of(
            "/setup",
            "/operator/billing-link/login",
            "/operator/billing-link/logout",
            "/operator/billing-link/callback",
            "/operator/billing-link/logged-out",
            "/operator/addons/{publisher}/{slug}/update",
            "/operator/addons/{publisher}/{slug}/rollback",
            "/operator/addons/{publisher}/{slug}/downloads/{name}",
            "/pages/{publisher}/{slug}/{name}/{sealed}",
            "/operator/operations/{id}/progress",
            "/operator/operations/{id}/events",
            "/operator/audit/export",
            "/operator/pictures/{digest}");

    static final Set<String> NONE_OF_THE_STORE = Set.of(
            "/invoices/{number}/payment-method/preferred",
            "/staff/credit-notes/{number}",
            "/setup",
            "/consent",
            "/invoices/{number}/progress",
            "/invoices/{number}/paid",
            "/invoices/{number}/payment-method",
            "/invoices/{number}/pdf",
            "/credit-notes/{number}/pdf",
            "/payment-methods/added",
            "/staff/invoices/{number}/pdf",
            "/staff/credit-notes/{number}/pdf",
            "/staff/exports/invoices.csv",
            "/staff/exports/journal.csv");

    private static final String NOBODY = "/00000000-0000-7000-8000-000000000000";
    private static final String ADDON = "/operator/addons/";
    private static final String WEBHOOK = ADDON + Stage.WEBHOOK;

    private final Stage stage;

    Pages(Stage stage) {
        this.stage = stage;
    }

    List<String> desk() {
        return Stream.of(addons(), work(), administration(), nowhere())
                .flatMap(List::stream)
                .toList();
    }

    private List<String> addons() {
        return List.of(
                "/operator/addons",
                "/operator/addons?query=notifer",
                "/operator/addons/updates",
                "/operator/addons/without-network",
                "/operator/addons?query=xyzzyplugh",
                ADDON + Stage.NOTIFIER,
                ADDON + Stage.NOTIFIER + "/purchase?cycle=monthly",
                ADDON + Stage.CSAT,
                ADDON + Stage.TIME,
                ADDON + Stage.TIME + "/settings",
                ADDON + Stage.TIME + "/cancel",
                ADDON + Stage.VIETNAMESE,
                ADDON + Stage.VIETNAMESE + "/uninstall",
                WEBHOOK,
                WEBHOOK + "?tab=news",
                WEBHOOK + "?tab=permissions",
                WEBHOOK + "?tab=versions",
                WEBHOOK + "?tab=history",
                WEBHOOK + "?tab=notes",
                WEBHOOK + "/settings",
                WEBHOOK + "/deactivate",
                WEBHOOK + "/plan/uninstall",
                "/operator/channels",
                "/operator/languages",
                "/operator/plugins",
                "/operator/billing-link",
                "/operator/addon-requests",
                "/operator/addon-requests/" + stage.desk("select id from addon_request"),
                "/operator/operations/" + stage.waiting,
                "/operator/operations/" + stage.desk("select id from operation where slug = 'inbound-webhook'"));
    }

    private List<String> work() {
        return List.of(
                "/",
                "/operator",
                "/operator/tickets",
                "/operator/tickets?query=xyzzyplugh",
                "/operator/tickets/new",
                "/operator/tickets/" + stage.desk("select max(number) from ticket"));
    }

    private static List<String> administration() {
        return List.of(
                "/operator/operators",
                "/operator/tokens",
                "/operator/audit",
                "/operator/profile",
                "/operator/disk",
                "/operator/store",
                "/operator/nodes",
                "/operator/desk-upgrade",
                "/operator/desk-upgrade?desk=9.0.0");
    }

    private static List<String> nowhere() {
        return List.of(
                "/nowhere",
                "/operator/nowhere",
                "/operator/tickets/999999999",
                "/operator/addons/no/such",
                "/operator/operations" + NOBODY,
                "/pages/supportpro/csat/rate/forged");
    }

    List<String> clientArea() {
        String method = stage.store("select id from payment_method where removed_at is null");
        String subscribed = stage.store("select id from purchase_order where state = 'ACTIVE'");
        return List.of(
                "/",
                "/licences",
                "/licences/" + stage.store("select id from licence"),
                "/licences/" + stage.store("select id from licence") + "/move",
                "/desks",
                "/desks/" + stage.store("select id from desk"),
                "/desks/" + stage.store("select id from desk") + "/remove",
                "/desks/without-network",
                "/addons",
                "/orders",
                "/orders/" + subscribed + "/cancel",
                "/subscriptions",
                "/invoices",
                "/invoices/" + paid(),
                "/invoices/" + open(),
                "/sandbox/challenge/" + stage.store("select id from sandbox_payment where state not in ('SUCCEEDED')"),
                "/payment-methods",
                "/payment-methods/" + method + "/remove",
                "/tax-details",
                "/security",
                "/terms",
                "/sign-out",
                "/nowhere",
                "/desks" + NOBODY);
    }

    List<String> staff() {
        String account = "/staff/accounts/"
                + stage.store("select account_id from person where email = 'owner@northwind.example'");
        return List.of(
                "/staff",
                "/staff/accounts/new",
                account,
                account + "/billing",
                account + "/change",
                account + "/licences/" + stage.store("select id from licence") + "/suspend",
                account + "/licences/" + stage.store("select id from licence") + "/move",
                "/staff/find?query=n",
                "/staff/find?query=xyzzyplugh",
                "/staff/invoices/" + paid(),
                "/staff/invoices/" + open(),
                "/staff/credit-notes/" + stage.store("select number from credit_note"),
                "/staff/orders/" + stage.store("select id from purchase_order where state = 'ACTIVE'"),
                "/staff/publishers",
                "/staff/promotions",
                "/staff/dunning",
                "/staff/mails",
                "/staff/vat-ids",
                "/staff/books",
                "/staff/figures",
                "/staff/exports",
                "/staff/activity",
                "/staff/accounts" + NOBODY);
    }

    private String paid() {
        return stage.store("select number from invoice where number is not null and state <> 'OPEN'");
    }

    private String open() {
        return stage.store("select number from invoice where state = 'OPEN'");
    }
}
