package com.supportpro.store.licences;

import com.supportpro.platform.database.Times;
import com.supportpro.protocol.store.DeskRegistrationRequest;
import com.supportpro.protocol.store.DeskRenewal;
import com.supportpro.store.licences.DeskClients.Addresses;
import com.supportpro.store.licences.DeskClients.Credentials;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes desks known under a licence, and keeps what is known of them up to date. */
@Component
public class RegisterDesk {

    static final int MOST_DESKS = 20;

    private final Licences licences;
    private final Desks desks;
    private final DeskClients clients;
    private final Clock clock;

    RegisterDesk(Licences licences, Desks desks, DeskClients clients, Clock clock) {
        this.licences = licences;
        this.desks = desks;
        this.clients = clients;
        this.clock = clock;
    }

    /** A registered desk, and the credentials that it is told this once. */
    record Registered(Desk desk, Licence licence, Credentials credentials) {}

    /**
     * @throws MistypedLicenceKeyException, UnknownLicenceException, SuspendedLicenceException by the key
     * @throws TooManyDesksException when the licence has no room
     */
    @Transactional
    Registered register(DeskRegistrationRequest request) {
        Licence licence = licences.usable(LicenceKey.parse(request.licenceKey()));
        Addresses addresses = new Addresses(request.redirectUris(), request.postLogoutRedirectUris());
        if (desks.of(licence.id()).size() >= MOST_DESKS) {
            throw new TooManyDesksException(MOST_DESKS);
        }
        Desk desk = known(DeskId.next(), licence, request, Times.now(clock));
        desks.put(desk);
        return new Registered(desk, licence, clients.create(desk.id(), desk.name(), addresses));
    }

    /** The desk registers again, with the credentials that it has: maybe under another licence. */
    @Transactional
    Registered registerAgain(Desk present, Credentials credentials, DeskRegistrationRequest request) {
        Licence licence = licences.usable(LicenceKey.parse(request.licenceKey()));
        Desk desk = known(present.id(), licence, request, present.registeredAt());
        desks.put(desk);
        clients.update(desk.id(), desk.name(), new Addresses(request.redirectUris(), request.postLogoutRedirectUris()));
        return new Registered(desk, licence, credentials);
    }

    @Transactional
    void renew(Desk present, DeskRenewal renewal) {
        Instant now = Times.now(clock);
        desks.put(new Desk(
                present.id(),
                present.licence(),
                renewal.deskName(),
                renewal.deskUrl(),
                renewal.deskVersion(),
                present.registeredAt(),
                now,
                null,
                null,
                null));
        clients.update(
                present.id(),
                renewal.deskName(),
                new Addresses(renewal.redirectUris(), renewal.postLogoutRedirectUris()));
    }

    /** Retires the desk: its client, and all that was granted to it, are gone. */
    @Transactional
    public void retire(DeskId id) {
        desks.retired(id);
        clients.remove(id);
    }

    private Desk known(DeskId id, Licence licence, DeskRegistrationRequest request, Instant registeredAt) {
        return new Desk(
                id,
                licence.id(),
                request.deskName(),
                request.deskUrl(),
                request.deskVersion(),
                registeredAt,
                Times.now(clock),
                null,
                null,
                null);
    }
}
