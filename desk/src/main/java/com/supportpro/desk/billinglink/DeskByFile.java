package com.supportpro.desk.billinglink;

import com.supportpro.desk.operators.LicenceKey;
import com.supportpro.desk.texts.Said;
import com.supportpro.protocol.InvalidDocumentException;
import com.supportpro.protocol.bundle.BundleIndex;
import com.supportpro.protocol.bundle.LicenceSecret;
import com.supportpro.protocol.store.DeskRenewal;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** This desk as its store gets to know it by files, without a network between them. */
@Service
public class DeskByFile {

    private final InstanceId instance;
    private final Registrations registrations;
    private final Introduction.Sources sources;
    private final KeepRegistration keep;
    private final PinKeys keys;

    DeskByFile(
            InstanceId instance,
            Registrations registrations,
            Introduction.Sources sources,
            KeepRegistration keep,
            PinKeys keys) {
        this.instance = instance;
        this.registrations = registrations;
        this.sources = sources;
        this.keep = keep;
        this.keys = keys;
    }

    /** How it introduces itself in a file. */
    public Introduction introduction() throws NoRequestException {
        String key = key();
        URI store = sources.connection().url();
        return new Introduction(
                UUID.fromString(instance.id()),
                registration(store, key).flatMap(known -> id(known.client().deskId())),
                store,
                LicenceKey.masked(key),
                renewal(),
                LicenceSecret.of(key));
    }

    /** The secret that this desk shares with its store. */
    public LicenceSecret secret() throws NoRequestException {
        return LicenceSecret.of(key());
    }

    public UUID instance() {
        return UUID.fromString(instance.id());
    }

    /** Keeps the registration that came in a bundle whose index is believed, with the keys of the store. */
    @Transactional(rollbackFor = Exception.class)
    public void register(BundleIndex index) throws NoRequestException {
        String key = key();
        URI store = sources.connection().url();
        try {
            Registration next = new Registration(
                    SameStore.place(store, index.descriptor()), client(index, key), key, index.licence(), false);
            if (registration(store, key).filter(next::equals).isPresent()) {
                keys.take(store, keysOf(index));
            } else {
                keep.keep(next, keysOf(index));
            }
        } catch (StoreRefusedException e) {
            throw told(e);
        }
    }

    private static OfferedKeys keysOf(BundleIndex index) {
        return OfferedKeys.signed(index.descriptor().keys());
    }

    private Registration.Client client(BundleIndex index, String key) throws NoRequestException {
        String desk = index.desk().toString();
        Optional<BundleIndex.Client> given = index.newClient();
        if (given.isPresent()) {
            return new Registration.Client(desk, given.get().id(), opened(index, given.get(), key));
        }
        return registrations
                .find()
                .map(Registration::client)
                .filter(client -> client.deskId().equals(desk))
                .orElseThrow(() -> new NoRequestException(Said.line("bundles.said.otherDesk")));
    }

    private static String opened(BundleIndex index, BundleIndex.Client client, String key) throws NoRequestException {
        try {
            return LicenceSecret.of(key).open(client.sealedSecret(), BundleIndex.Client.context(index.desk()));
        } catch (InvalidDocumentException e) {
            throw new NoRequestException(Said.line("bundles.said.otherLicence"));
        }
    }

    private Optional<Registration> registration(URI store, String key) {
        return registrations.find().filter(known -> known.fits(store, key));
    }

    private DeskRenewal renewal() throws NoRequestException {
        try {
            return sources.identity().renewal(sources.settings().deskName());
        } catch (StoreRefusedException e) {
            throw told(e);
        }
    }

    private String key() throws NoRequestException {
        return sources.licence().find().orElseThrow(() -> told(StoreRefusedException.ours("noLicence")));
    }

    private static NoRequestException told(StoreRefusedException e) {
        return new NoRequestException(Said.line(e.textKey()));
    }

    private static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException ofAnotherKind) {
            return Optional.empty();
        }
    }
}
