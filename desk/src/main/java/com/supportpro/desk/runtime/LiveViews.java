package com.supportpro.desk.runtime;

import com.supportpro.addon.page.PageRequest;
import com.supportpro.addon.page.PublicPage;
import com.supportpro.addon.panel.Card;
import com.supportpro.addon.panel.FormAnswer;
import com.supportpro.addon.panel.Panel;
import com.supportpro.addon.panel.Table;
import com.supportpro.addon.panel.TicketForm;
import com.supportpro.addon.panel.Viewer;
import com.supportpro.desk.runtime.calls.CallKind;
import com.supportpro.desk.runtime.calls.CallResult;
import com.supportpro.desk.runtime.calls.Guarded;
import com.supportpro.desk.runtime.context.DeskContext;
import com.supportpro.desk.runtime.shown.Shown;
import com.supportpro.desk.tickets.Ticket;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** What a running add-on shows. Each answer is bounded in time and in size; empty where it shows no such thing. */
record LiveViews(Guarded guarded, DeskContext context) {

    Optional<CompletableFuture<CallResult<Optional<Panel>>>> panel(Ticket ticket, Viewer viewer) {
        var shown = context.shown(ticket);
        return context.views()
                .panels()
                .source()
                .map(source -> guarded.begin(
                        CallKind.GLANCE, () -> source.panel(shown, viewer).map(Shown::neat)));
    }

    Optional<CompletableFuture<CallResult<Optional<Card>>>> card(Viewer viewer) {
        return context.views()
                .cards()
                .source()
                .map(source ->
                        guarded.begin(CallKind.GLANCE, () -> source.card(viewer).map(Shown::neat)));
    }

    Optional<CallResult<FormAnswer>> act(Ticket ticket, String action, Viewer by, Map<String, String> values) {
        TicketForm form = new TicketForm(context.shown(ticket), by, values);
        return context.views()
                .panels()
                .handler(action)
                .map(handler -> guarded.call(CallKind.FORM, () -> Shown.neat(handler.handle(form))));
    }

    Optional<CallResult<Table>> table(String name, Viewer viewer) {
        return context.views()
                .cards()
                .table(name)
                .map(source -> guarded.call(CallKind.TABLE, () -> Shown.neat(source.table(viewer))));
    }

    Optional<CallResult<PublicPage>> page(String name, PageRequest request) {
        return context.views()
                .pages()
                .handler(name)
                .map(handler -> guarded.call(CallKind.PAGE, () -> Shown.neat(handler.answer(request))));
    }
}
