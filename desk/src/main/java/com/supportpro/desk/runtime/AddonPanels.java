package com.supportpro.desk.runtime;

import com.supportpro.addon.panel.FormAnswer;
import com.supportpro.addon.panel.Panel;
import com.supportpro.addon.panel.Viewer;
import com.supportpro.desk.operators.CurrentOperator;
import com.supportpro.desk.runtime.calls.CallResult;
import com.supportpro.desk.tickets.Ticket;
import com.supportpro.desk.tickets.TicketAside;
import com.supportpro.desk.tickets.TicketAsides;
import com.supportpro.protocol.AddonId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.springframework.stereotype.Service;

/** The boxes of running add-ons beside tickets. All are asked at once, so that one which hangs costs two seconds in all. */
@Service
public class AddonPanels implements TicketAsides {

    private final RunningAddons running;
    private final KnownViewers viewers;

    AddonPanels(RunningAddons running, KnownViewers viewers) {
        this.running = running;
        this.viewers = viewers;
    }

    private record Asked(LiveCode live, CompletableFuture<CallResult<Optional<Panel>>> answer) {

        Optional<TicketAside> aside() {
            CallResult<Optional<Panel>> result = answer.join();
            boolean nothing = result.answer().filter(Optional::isEmpty).isPresent();
            return nothing
                    ? Optional.empty()
                    : Optional.of(new TicketAside(
                            live.release().id(),
                            live.release().manifest().name(),
                            result.answer().flatMap(panel -> panel)));
        }
    }

    @Override
    public List<TicketAside> of(Ticket ticket, CurrentOperator viewer, String language) {
        Viewer shown = viewers.of(viewer, language);
        List<Asked> asked = running.codes().stream()
                .flatMap(live -> live.views().panel(ticket, shown).map(answer -> new Asked(live, answer)).stream())
                .toList();
        return asked.stream().flatMap(one -> one.aside().stream()).toList();
    }

    /** Lets the add-on carry out a form; empty when it offers no such thing. */
    public Optional<CallResult<FormAnswer>> act(
            AddonId addon,
            Ticket ticket,
            String action,
            CurrentOperator by,
            String language,
            Map<String, String> values) {
        return running.settled(addon)
                .flatMap(live -> live.views().act(ticket, action, viewers.of(by, language), values));
    }
}
