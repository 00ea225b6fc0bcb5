package com.supportpro.desk.billinglink;

import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.supportpro.protocol.signature.SigningKey;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;

/** A desk that is linked to a store, without the way there. */
public final class LinkedFixture {

    public static final String TOKEN = "a-token-of-the-desk";
    public static final UUID DESK = UUID.fromString("6f1d5a52-70a3-4f55-9c0a-111111111111");

    public final BillingLink link = mock(BillingLink.class);
    public final StoreConnection connection = mock(StoreConnection.class);
    public final StoreCalls calls;

    public LinkedFixture(URI store, SigningKey key) {
        try {
            when(link.accessToken()).thenReturn(TOKEN);
        } catch (StoreUnavailableException | NotLinkedException e) {
            throw new IllegalStateException(e);
        }
        when(link.deskId()).thenReturn(Optional.of(DESK.toString()));
        when(link.status()).thenReturn(new LinkStatus(LinkState.LINKED, "", "", "", ""));
        when(connection.url()).thenReturn(store);
        when(connection.key(anyString())).thenReturn(Optional.empty());
        when(connection.key(key.keyId())).thenReturn(Optional.of(key.publicKey()));
        calls = new StoreCalls(
                connection,
                link,
                new Voice(new InstanceId("6f1d5a52-70a3-4f55-9c0a-222222222222"), mock(WordRows.class)));
    }
}
