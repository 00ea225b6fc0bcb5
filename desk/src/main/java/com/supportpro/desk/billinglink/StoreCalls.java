package com.supportpro.desk.billinglink;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import org.springframework.stereotype.Service;

/** Calls the store with the desk's access token; every call says which instance of the desk it comes from. */
@Service
public class StoreCalls {

    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;

    private final StoreConnection store;
    private final BillingLink link;
    private final Voice voice;
    private final StoreHttp http = new StoreHttp();

    StoreCalls(StoreConnection store, BillingLink link, Voice voice) {
        this.store = store;
        this.link = link;
        this.voice = voice;
    }

    /** The headers that say which installation of the desk a call comes from, for calls that are made otherwise. */
    public Map<String, String> says() {
        return voice.says().headers();
    }

    /**
     * Sends it once; once more with another token when the store has not taken the first.
     *
     * @throws StoreUnavailableException no answer that can be used; {@link StoreUnavailableException#sent} tells whether
     *     the store may have got the call
     * @throws NotLinkedException no account, or the wrong one, is linked
     */
    public StoreReply send(StoreCall call) throws StoreUnavailableException, NotLinkedException {
        String token = link.accessToken();
        StoreReply reply = send(call, token);
        if (reply.status() == UNAUTHORIZED) {
            link.doubt(token);
            reply = send(call, link.accessToken());
        }
        if (reply.status() == FORBIDDEN) {
            link.recheck();
        }
        return reply;
    }

    private StoreReply send(StoreCall call, String token) throws StoreUnavailableException {
        Voice.Said said = voice.says();
        HttpRequest.Builder request = said.on(HttpRequest.newBuilder(URI.create(store.url() + call.path()))
                .method(
                        call.method(),
                        call.body().length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(call.body()))
                .header("Accept", "application/json, application/problem+json")
                .header("Authorization", "Bearer " + token));
        call.headers().forEach(request::header);
        StoreReply reply = http.reply(request, call.patience(), call.mostBytes());
        voice.heard(said, reply.word());
        return reply;
    }
}
