package com.supportpro.desk.runtime.web;

import com.supportpro.addon.panel.FormAnswer;
import com.supportpro.addon.panel.Panel;
import com.supportpro.desk.operators.CurrentOperator;
import com.supportpro.desk.panel.Page;
import com.supportpro.desk.runtime.AddonPanels;
import com.supportpro.desk.runtime.calls.CallResult;
import com.supportpro.desk.runtime.shown.Forms;
import com.supportpro.desk.tickets.TicketAside;
import com.supportpro.protocol.AddonId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The boxes of add-ons beside a ticket, for programs. */
@RestController
class PanelsApi {

    private final AddonForms forms;
    private final AddonPanels panels;

    PanelsApi(AddonForms forms, AddonPanels panels) {
        this.forms = forms;
        this.panels = panels;
    }

    /** A box; the panel is missing when its add-on did not answer. */
    record PanelView(String addon, String name, @Nullable Panel panel) {

        static PanelView of(TicketAside aside) {
            return new PanelView(
                    aside.addon().toString(), aside.name(), aside.panel().orElse(null));
        }
    }

    /** All boxes. */
    record PanelViews(List<PanelView> items) {}

    @GetMapping(Paths.PANELS_API)
    @PreAuthorize("hasAuthority('tickets.read')")
    PanelViews list(Page page, CurrentOperator by, @PathVariable long number) {
        return new PanelViews(panels.of(forms.ticket(number), by, page.language()).stream()
                .map(PanelView::of)
                .toList());
    }

    /** Sends a form: the body holds its values by the names of the fields. */
    @PostMapping(Paths.PANEL_API)
    @PreAuthorize("hasAuthority('tickets.read') and hasAuthority('tickets.write')")
    ResponseEntity<?> send(
            Page page,
            CurrentOperator by,
            @PathVariable long number,
            @PathVariable String publisher,
            @PathVariable String slug,
            @PathVariable String action,
            @RequestBody(required = false) @Nullable Map<String, String> body) {
        Map<String, List<String>> values = body == null
                ? Map.of()
                : body.entrySet().stream()
                        .filter(value -> value.getValue() != null)
                        .collect(Collectors.toMap(Map.Entry::getKey, value -> List.of(value.getValue())));
        AddonId addon = new AddonId(publisher, slug);
        return answer(forms.send(addon, number, action, by, page.language(), Forms.sent(values)));
    }

    private static ResponseEntity<?> answer(CallResult<FormAnswer> result) {
        if (result.answer().isEmpty()) {
            return Problems.answer(HttpStatus.BAD_GATEWAY, "addon-failed", "The add-on did not answer");
        }
        FormAnswer answer = result.answer().get();
        return answer.done()
                ? ResponseEntity.ok(answer)
                : Problems.answer(HttpStatus.UNPROCESSABLE_CONTENT, "addon-refused", answer.message());
    }
}
