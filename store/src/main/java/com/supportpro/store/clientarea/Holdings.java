package com.supportpro.store.clientarea;

import com.supportpro.store.accounts.AccountId;
import com.supportpro.store.licences.Desk;
import com.supportpro.store.licences.DeskId;
import com.supportpro.store.licences.Desks;
import com.supportpro.store.licences.Licence;
import com.supportpro.store.licences.LicenceId;
import com.supportpro.store.licences.Licences;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** What an account holds; what others hold does not exist for it. */
@Component
public class Holdings {

    private final Licences licences;
    private final Desks desks;

    Holdings(Licences licences, Desks desks) {
        this.licences = licences;
        this.desks = desks;
    }

    public List<HeldLicence> licences(AccountId account) {
        return licences.of(account).stream().map(this::held).toList();
    }

    public HeldLicence licence(AccountId account, UUID id) {
        return licences.find(new LicenceId(id))
                .filter(licence -> licence.heldBy(account))
                .map(this::held)
                .orElseThrow(Holdings::unknown);
    }

    public List<HeldDesk> desks(AccountId account) {
        return licences(account).stream()
                .flatMap(held -> held.desks().stream().map(desk -> new HeldDesk(desk, held.licence())))
                .toList();
    }

    public HeldDesk desk(AccountId account, UUID id) {
        Desk desk = desks.find(new DeskId(id)).filter(found -> !found.retired()).orElseThrow(Holdings::unknown);
        Licence licence = licences.find(desk.licence())
                .filter(found -> found.heldBy(account))
                .orElseThrow(Holdings::unknown);
        return new HeldDesk(desk, licence);
    }

    private HeldLicence held(Licence licence) {
        return new HeldLicence(licence, desks.of(licence.id()));
    }

    private static ResponseStatusException unknown() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
