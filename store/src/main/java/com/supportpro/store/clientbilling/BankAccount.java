package com.supportpro.store.clientbilling;

import com.supportpro.protocol.Rule;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code supportpro.store.bank}: where customers transfer money to.
 *
 * @param iban empty when nobody pays by bank transfer
 */
@ConfigurationProperties("supportpro.store.bank")
public record BankAccount(
        @DefaultValue("") String name,
        @DefaultValue("") String iban,
        @DefaultValue("") String bic) {

    private static final int GROUP = 4;

    public BankAccount {
        Rule.text("supportpro.store.bank.name", name, 0, 200);
        iban = iban.replace(" ", "");
        Rule.text("supportpro.store.bank.iban", iban, 0, 34);
        Rule.text("supportpro.store.bank.bic", bic, 0, 11);
    }

    public boolean known() {
        return !iban.isEmpty();
    }

    /** In groups of four, as people read it. */
    public String groupedIban() {
        return iban.replaceAll("(.{" + GROUP + "})(?=.)", "$1 ");
    }
}
