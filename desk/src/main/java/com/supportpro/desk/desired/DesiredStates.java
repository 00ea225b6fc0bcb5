package com.supportpro.desk.desired;

import com.supportpro.desk.audit.Audit;
import com.supportpro.desk.audit.AuditEvent;
import com.supportpro.desk.installations.Actor;
import com.supportpro.protocol.Digest;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;

/** Keeping a desk as a file; each use is on record. */
@Service
public class DesiredStates {

    private static final String SUBJECT = "desired-state";

    private final ExportState export;
    private final CompareState compare;
    private final ApplyState apply;
    private final Audit audit;

    DesiredStates(ExportState export, CompareState compare, ApplyState apply, Audit audit) {
        this.export = export;
        this.compare = compare;
        this.apply = apply;
        this.audit = audit;
    }

    /** The desk as it stands, as YAML; without the values of secrets. */
    public String export(Actor by) {
        ExportState.Export present = export.present();
        record(by, "exported", Map.of("addons", count(present.state().addons())));
        return StateText.of(present);
    }

    /** @throws UnreadableStateException the file is none */
    public List<Difference> diff(byte[] file, Actor by) {
        List<Difference> differences = compare.compare(DesiredYaml.read(file), by);
        record(by, "compared", Map.of("file", digest(file)));
        return differences;
    }

    /**
     * Brings about what the file says; a second time there is nothing to do.
     *
     * @param partial whether to leave out what is refused; otherwise nothing is done when anything is
     * @throws UnreadableStateException the file is none
     */
    public Applied apply(byte[] file, boolean partial, Actor by) {
        Applied applied = apply.apply(DesiredYaml.read(file), partial, by);
        Map<String, String> details = Map.of(
                "file", digest(file),
                "operations", count(applied.operations()),
                "settings", count(applied.saved()),
                "refused", count(applied.refused()));
        record(by, "applied", details);
        return applied;
    }

    private void record(Actor by, String what, Map<String, String> details) {
        audit.record(new AuditEvent(by.name(), "desired-state." + what, SUBJECT, details, by.address()));
    }

    private static String digest(byte[] file) {
        return Digest.of(file).toString();
    }

    private static String count(List<?> all) {
        return String.valueOf(all.size());
    }
}
