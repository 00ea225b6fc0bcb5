package com.supportpro.store.clientbilling;

import com.supportpro.store.billing.PaymentMethod;
import java.util.List;

/**
 * What the page of payment methods shows.
 *
 * @param renewing the names of add-ons whose renewals are charged to the preferred method
 * @param transfer whether people pay by themselves, so that there is nothing to add
 */
public record MethodsPage(List<PaymentMethod> methods, List<String> renewing, boolean transfer) {

    /** What the preferred one is charged for, though purchases may be paid by transfer. */
    public String charges() {
        return transfer ? "renewals" : "purchases and renewals";
    }

    /** Whether renewals could be charged to nothing without it. */
    public boolean needed(PaymentMethod method) {
        return methods.size() == 1 && methods.contains(method) && !renewing.isEmpty();
    }

    /** The one that is charged after the method is gone. */
    public String successor(PaymentMethod method) {
        return methods.stream()
                .filter(other -> !other.id().equals(method.id()))
                .findFirst()
                .filter(other -> method.preferred())
                .map(PaymentMethod::label)
                .orElse("");
    }
}
