package com.supportpro.desk.billinglink;

import com.supportpro.desk.billinglink.Registration.Client;
import com.supportpro.desk.billinglink.Registration.Place;
import com.supportpro.protocol.store.DeskRegistration;
import com.supportpro.protocol.store.DeskRegistrationRequest;
import com.supportpro.protocol.store.MaskedLicence;
import com.supportpro.protocol.store.StoreDescriptor;
import java.net.URI;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Makes this desk known to a store: reads what the store says of itself, registers, and keeps both. */
@Component
class RegisterDesk {

    private static final int UNAUTHORIZED = 401;
    private static final int NOT_FOUND = 404;

    private final StoreApi api;
    private final DeskIdentity identity;
    private final Registrations registrations;
    private final KeepRegistration keep;
    private final PinKeys keys;

    RegisterDesk(
            StoreApi api, DeskIdentity identity, Registrations registrations, KeepRegistration keep, PinKeys keys) {
        this.api = api;
        this.identity = identity;
        this.registrations = registrations;
        this.keep = keep;
        this.keys = keys;
    }

    Registration register(URI store, String licenceKey, String deskName)
            throws StoreUnavailableException, StoreRefusedException {
        StoreDescriptor descriptor = descriptor(store);
        Place place = SameStore.place(store, descriptor);
        DeskRegistration given = given(store, identity.introduction(licenceKey, deskName));
        Registration registration = new Registration(
                place,
                new Client(given.deskId(), given.clientId(), given.clientSecret()),
                licenceKey,
                shown(given.licence()),
                false);
        keep.keep(registration, OfferedKeys.shown(descriptor.keys()));
        return registration;
    }

    /** Tells the store this desk's present name and addresses; false when it does not know the desk any more. */
    boolean renew(Registration desk, String deskName) throws StoreUnavailableException, StoreRefusedException {
        try {
            api.renew(desk, identity.renewal(deskName));
            return true;
        } catch (StoreRefusedException e) {
            if (e.status() != UNAUTHORIZED && e.status() != NOT_FOUND) {
                throw e;
            }
            return false;
        }
    }

    /** Pins keys for a store that had none to offer when the desk registered. */
    void pinFirstKeys(URI store) throws StoreUnavailableException, StoreRefusedException {
        keys.take(store, OfferedKeys.shown(descriptor(store).keys()));
    }

    private StoreDescriptor descriptor(URI store) throws StoreUnavailableException, StoreRefusedException {
        if (store.getHost() == null) {
            throw StoreRefusedException.ours("noStore");
        }
        try {
            return api.descriptor(store);
        } catch (StoreRefusedException e) {
            throw StoreRefusedException.ours("noStore");
        }
    }

    private DeskRegistration given(URI store, DeskRegistrationRequest desk)
            throws StoreUnavailableException, StoreRefusedException {
        Optional<Client> present = registrations
                .find()
                .filter(registration -> registration.store().url().equals(store))
                .map(Registration::client);
        try {
            return api.register(store, present, desk);
        } catch (StoreRefusedException e) {
            if (present.isEmpty() || e.status() != UNAUTHORIZED) {
                throw e;
            }
            return api.register(store, Optional.empty(), desk);
        }
    }

    private static MaskedLicence shown(MaskedLicence licence) {
        return new MaskedLicence(Foreign.text(licence.key(), 60), Foreign.text(licence.holder(), 200));
    }
}
