package com.supportpro.desk.installations.work;

import com.supportpro.desk.billinglink.BillingLink;
import com.supportpro.desk.billinglink.LinkState;
import com.supportpro.desk.billinglink.NotLinkedException;
import com.supportpro.desk.billinglink.StoreCalls;
import com.supportpro.desk.billinglink.StoreConnection;
import com.supportpro.desk.billinglink.StoreUnavailableException;
import com.supportpro.desk.installations.Problem;
import java.net.URI;
import java.security.PublicKey;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The store that this desk is linked to. */
@Component
class LinkedStore implements StoreAccess {

    private final StoreConnection store;
    private final BillingLink link;
    private final StoreCalls calls;

    LinkedStore(StoreConnection store, BillingLink link, StoreCalls calls) {
        this.store = store;
        this.link = link;
        this.calls = calls;
    }

    @Override
    public URI url() {
        return store.url();
    }

    @Override
    public String token() throws StepFailedException, TransferFailedException {
        try {
            return link.accessToken();
        } catch (StoreUnavailableException e) {
            throw new TransferFailedException(String.valueOf(e.getMessage()), e);
        } catch (NotLinkedException e) {
            boolean wrong = e.state() == LinkState.WRONG_ACCOUNT;
            throw new StepFailedException(Problem.of(wrong ? "wrong-account" : "not-linked"), e);
        }
    }

    @Override
    public Map<String, String> says() {
        return calls.says();
    }

    @Override
    public void doubt() {
        link.recheck();
    }

    @Override
    public Optional<PublicKey> key(String keyId) {
        return store.key(keyId);
    }
}
