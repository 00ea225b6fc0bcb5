package com.supportpro.store.licences;

import com.supportpro.platform.database.Times;
import com.supportpro.protocol.bundle.BundleRequest;
import com.supportpro.protocol.store.DeskRenewal;
import com.supportpro.store.licences.DeskClients.Addresses;
import com.supportpro.store.licences.DeskClients.Credentials;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes a desk known that cannot call itself, by the request that somebody brings for it. */
@Component
public class RegisterByFile {

    private final Licences licences;
    private final Desks desks;
    private final DeskClients clients;
    private final DeskLines lines;
    private final Clock clock;

    RegisterByFile(Licences licences, Desks desks, DeskClients clients, DeskLines lines, Clock clock) {
        this.licences = licences;
        this.desks = desks;
        this.clients = clients;
        this.lines = lines;
        this.clock = clock;
    }

    /**
     * A desk as it is known now.
     *
     * @param credentials empty when the desk has its own already
     */
    public record Known(Desk desk, Optional<Credentials> credentials) {}

    /**
     * Registers the desk under the licence whose key it has proven, or brings up to date what is known of it. One whose answer
     * got lost asks again and is the same desk, with new credentials.
     *
     * @throws SuspendedLicenceException the licence is suspended
     * @throws TooManyDesksException the licence has no room
     * @throws DeskClonedException another installation speaks for the desk
     */
    @Transactional
    public Known register(Licence proven, BundleRequest request) {
        licences.lock(proven.id());
        Licence licence = licences.usable(proven.key());
        Optional<Desk> present = request.registeredAs()
                .map(DeskId::new)
                .flatMap(desks::find)
                .filter(desk -> !desk.retired() && heldWith(licence, desk));
        if (present.isPresent()) {
            return renewed(licence, present.get(), request);
        }
        Desk desk = known(
                licence,
                request.desk(),
                desks.byFile(licence.id(), request.instance()).orElseGet(() -> another(licence, request.desk())));
        desks.put(desk);
        desks.byFile(desk.id(), request.instance());
        clients.remove(desk.id());
        return new Known(desk, Optional.of(clients.create(desk.id(), desk.name(), addresses(request.desk()))));
    }

    private Known renewed(Licence licence, Desk present, BundleRequest request) {
        if (!lines.speaks(present.id(), request.instance())) {
            throw new DeskClonedException(null);
        }
        Desk desk = known(licence, request.desk(), present);
        desks.put(desk);
        clients.update(desk.id(), desk.name(), addresses(request.desk()));
        return new Known(desk, Optional.empty());
    }

    private boolean heldWith(Licence licence, Desk desk) {
        return licences.find(desk.licence())
                .filter(other -> other.heldBy(licence.holder()))
                .isPresent();
    }

    private Desk another(Licence licence, DeskRenewal said) {
        if (desks.of(licence.id()).size() >= RegisterDesk.MOST_DESKS) {
            throw new TooManyDesksException(RegisterDesk.MOST_DESKS);
        }
        Instant now = Times.now(clock);
        return new Desk(
                DeskId.next(),
                licence.id(),
                said.deskName(),
                said.deskUrl(),
                said.deskVersion(),
                now,
                now,
                null,
                null,
                null);
    }

    private Desk known(Licence licence, DeskRenewal said, Desk desk) {
        return new Desk(
                desk.id(),
                licence.id(),
                said.deskName(),
                said.deskUrl(),
                said.deskVersion(),
                desk.registeredAt(),
                Times.now(clock),
                null,
                null,
                null);
    }

    private static Addresses addresses(DeskRenewal said) {
        return new Addresses(said.redirectUris(), said.postLogoutRedirectUris());
    }
}
