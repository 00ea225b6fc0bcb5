package com.supportpro.desk.billinglink;

import com.supportpro.desk.billinglink.Registration.Client;
import com.supportpro.protocol.ProtocolJson;
import com.supportpro.protocol.store.DeskRegistration;
import com.supportpro.protocol.store.DeskRegistrationRequest;
import com.supportpro.protocol.store.DeskRenewal;
import com.supportpro.protocol.store.LinkView;
import com.supportpro.protocol.store.StoreDescriptor;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What the store offers to desks. */
@Component
class StoreApi {

    private static final JsonMapper JSON = ProtocolJson.mapper();

    private final StoreHttp http;
    private final Voice voice;

    StoreApi(StoreHttp http, Voice voice) {
        this.http = http;
        this.voice = voice;
    }

    StoreDescriptor descriptor(URI store) throws StoreUnavailableException, StoreRefusedException {
        return http.sendTwiceSoon(request(store, "/v1/descriptor").GET())
                .checked()
                .as(StoreDescriptor.class);
    }

    /** Registers, again when there are credentials. Asked once: each new registration is another desk. */
    DeskRegistration register(URI store, Optional<Client> credentials, DeskRegistrationRequest desk)
            throws StoreUnavailableException, StoreRefusedException {
        HttpRequest.Builder request = request(store, "/v1/desks").POST(json(desk));
        credentials.ifPresent(client -> voice.says().on(request).header("Authorization", TokenEndpoint.basic(client)));
        return http.send(request).checked().as(DeskRegistration.class);
    }

    /** Tells the store what this desk is called and where it is now. */
    void renew(Registration desk, DeskRenewal renewal) throws StoreUnavailableException, StoreRefusedException {
        http.sendTwiceSoon(voice.says()
                        .on(request(
                                desk.store().url(), "/v1/desks/" + desk.client().deskId()))
                        .header("Authorization", TokenEndpoint.basic(desk.client()))
                        .PUT(json(renewal)))
                .checked();
    }

    LinkStatus link(Registration desk, String accessToken) throws StoreUnavailableException, StoreRefusedException {
        LinkView view = http.sendTwiceSoon(request(desk.store().url(), "/v1/link")
                        .header("Authorization", "Bearer " + accessToken)
                        .GET())
                .checked()
                .as(LinkView.class);
        return new LinkStatus(
                view.holdsLicence() ? LinkState.LINKED : LinkState.WRONG_ACCOUNT,
                Foreign.text(view.account().name(), 200),
                Foreign.text(view.account().email(), 254),
                Foreign.text(view.licence().key(), 60),
                Foreign.text(view.licence().holder(), 200));
    }

    private static HttpRequest.Builder request(URI store, String path) {
        return HttpRequest.newBuilder(URI.create(store + path))
                .header("Accept", "application/json, application/problem+json")
                .header("Content-Type", "application/json");
    }

    private static BodyPublisher json(Object document) {
        return BodyPublishers.ofByteArray(JSON.writeValueAsBytes(document));
    }
}
