package com.supportpro.desk.billinglink;

/**
 * The link as everybody here may see it. What is not known is empty.
 *
 * @param accountEmail masked by the store
 * @param licenceKey masked: {@code SP-••••-7F3A}
 * @param licenceHolder masked unless it is the account itself
 */
public record LinkStatus(
        LinkState state, String accountName, String accountEmail, String licenceKey, String licenceHolder) {

    public boolean linked() {
        return state == LinkState.LINKED;
    }
}
