package com.supportpro.desk.runtime;

import com.supportpro.addon.panel.Card;
import com.supportpro.addon.panel.Table;
import com.supportpro.addon.panel.Viewer;
import com.supportpro.desk.operators.CurrentOperator;
import com.supportpro.desk.panel.AddonCard;
import com.supportpro.desk.panel.AddonCards;
import com.supportpro.desk.panel.Page;
import com.supportpro.desk.runtime.calls.CallResult;
import com.supportpro.protocol.AddonId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Service;

/** The cards of running add-ons, for operators who may read tickets; all are asked at once. */
@Service
public class RunningCards implements AddonCards {

    private final RunningAddons running;
    private final KnownViewers viewers;

    RunningCards(RunningAddons running, KnownViewers viewers) {
        this.running = running;
        this.viewers = viewers;
    }

    private record Asked(LiveCode live, CompletableFuture<CallResult<Optional<Card>>> answer) {

        Optional<AddonCard> card() {
            CallResult<Optional<Card>> result = answer.join();
            boolean nothing = result.answer().filter(Optional::isEmpty).isPresent();
            return nothing
                    ? Optional.empty()
                    : Optional.of(new AddonCard(
                            live.release().id(),
                            live.release().manifest().name(),
                            result.answer().flatMap(card -> card)));
        }
    }

    @Override
    public List<AddonCard> of(Page page) {
        if (!page.may("tickets.read") || !(principal() instanceof CurrentOperator operator)) {
            return List.of();
        }
        Viewer viewer = viewers.of(operator, page.language());
        List<Asked> asked = running.codes().stream()
                .flatMap(live -> live.views().card(viewer).map(answer -> new Asked(live, answer)).stream())
                .toList();
        return asked.stream().flatMap(one -> one.card().stream()).toList();
    }

    /** The table of the name; empty when the add-on offers none. */
    public Optional<CallResult<Table>> table(AddonId addon, String name, CurrentOperator viewer, String language) {
        return running.settled(addon).flatMap(live -> live.views().table(name, viewers.of(viewer, language)));
    }

    private static @Nullable Object principal() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication == null ? null : authentication.getPrincipal();
    }
}
