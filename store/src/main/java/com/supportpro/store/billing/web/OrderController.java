package com.supportpro.store.billing.web;

import com.supportpro.platform.web.LongPoll;
import com.supportpro.protocol.Digest;
import com.supportpro.protocol.ProtocolJson;
import com.supportpro.protocol.billing.OrderRequest;
import com.supportpro.protocol.billing.OrderState;
import com.supportpro.protocol.billing.Purchase;
import com.supportpro.protocol.billing.Purchases;
import com.supportpro.store.billing.Order;
import com.supportpro.store.billing.OrderDesk;
import com.supportpro.store.billing.OrderDesk.Placed;
import com.supportpro.store.oauth.DeskAccess;
import com.supportpro.store.oauth.DeskCaller;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.async.DeferredResult;

/** Takes orders of desks and tells what became of them. */
@RestController
@PreAuthorize("hasAuthority('SCOPE_desk')")
class OrderController {

    private static final Set<OrderState> WAITING =
            EnumSet.of(OrderState.NEW, OrderState.PENDING_PAYMENT, OrderState.PROCESSING, OrderState.DUE);

    private final DeskAccess access;
    private final DeskLimit limit;
    private final OrderDesk orders;
    private final LongPoll polls;

    OrderController(DeskAccess access, DeskLimit limit, OrderDesk orders, LongPoll polls) {
        this.access = access;
        this.limit = limit;
        this.orders = orders;
        this.polls = polls;
    }

    @PostMapping("/v1/orders")
    ResponseEntity<String> place(
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody OrderRequest request,
            Authentication authentication) {
        DeskCaller caller = access.licensed(authentication);
        limit.take(caller.desk().id());
        Placed placed = orders.place(caller, key, request);
        ResponseEntity.BodyBuilder answer = ResponseEntity.status(placed.status())
                .location(java.net.URI.create("/v1/orders/" + placed.order()))
                .contentType(placed.problem() ? MediaType.APPLICATION_PROBLEM_JSON : MediaType.APPLICATION_JSON);
        if (placed.status() == HttpStatus.ACCEPTED.value()) {
            answer.header("Retry-After", "5");
        }
        return answer.body(placed.body());
    }

    @GetMapping("/v1/orders/{id}")
    DeferredResult<Purchase> order(
            @PathVariable UUID id, @RequestParam(defaultValue = "0") long wait, Authentication authentication) {
        DeskCaller caller = access.licensed(authentication);
        orders.find(caller, id);
        return polls.answer(wait, () -> ended(caller, id), () -> orders.view(orders.find(caller, id)));
    }

    /** Desks ask often; they are told nothing while nothing has changed. */
    @GetMapping("/v1/purchases")
    ResponseEntity<Purchases> purchases(Authentication authentication) {
        Purchases all = orders.all(access.licensed(authentication));
        Digest content = Digest.of(ProtocolJson.mapper().writeValueAsBytes(all));
        return ResponseEntity.ok().eTag('"' + content.sha256() + '"').body(all);
    }

    private Optional<Purchase> ended(DeskCaller caller, UUID id) {
        Order order = orders.find(caller, id);
        return WAITING.contains(order.state()) ? Optional.empty() : Optional.of(orders.view(order));
    }
}
