package com.supportpro.desk.installations;

import com.supportpro.protocol.AddonId;
import com.supportpro.protocol.catalogue.ReleaseInfo;
import com.supportpro.protocol.manifest.Manifest;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What operations that have not ended are about to change: nobody can rely yet on what will be there, so a request that has
 * to do with it waits until it has ended.
 */
@Repository
class Moving {

    private final JdbcClient jdbc;
    private final Needs needs;
    private final KnownAddons names;

    Moving(JdbcClient jdbc, Needs needs, KnownAddons names) {
        this.jdbc = jdbc;
        this.needs = needs;
        this.names = names;
    }

    /**
     * An add-on that an operation is going on with.
     *
     * @param unpaid whether it waits for a payment, which may take long and changes nothing before
     * @param atWork whether the add-on was to be at work before
     * @param requires what it requires before or afterwards
     */
    private record Live(AddonId addon, boolean unpaid, boolean atWork, Set<AddonId> requires) {}

    /** The same without those taken along that are busy and need not be stopped, or cannot be waited for. */
    List<OperationRequest> free(List<OperationRequest> batch) {
        OperationRequest asked = asked(batch);
        if (asked.action().runsCode()) {
            return batch;
        }
        Set<AddonId> left = live().stream()
                .filter(live -> ends(asked) || live.unpaid() && !live.atWork())
                .map(Live::addon)
                .collect(Collectors.toSet());
        return batch.stream()
                .filter(one -> one.equals(asked) || !left.contains(one.addon()))
                .toList();
    }

    /** Why these requests have to wait; nothing when what is going on does not concern them. */
    Optional<Problem> obstacle(List<OperationRequest> batch) {
        if (ends(asked(batch))) {
            return Optional.empty();
        }
        Set<AddonId> changed = batch.stream().map(OperationRequest::addon).collect(Collectors.toSet());
        Set<AddonId> required = batch.stream()
                .filter(request -> request.action().runsCode())
                .flatMap(request -> needs.of(request).stream())
                .collect(Collectors.toSet());
        String busy = live().stream()
                .filter(live -> concerns(live, batch, changed, required))
                .map(live -> names.find(live.addon()).name())
                .collect(Collectors.joining(", "));
        return busy.isEmpty() ? Optional.empty() : Optional.of(Problem.of("others-busy", "names", busy));
    }

    /** Nobody pays for longer, or runs what is not paid for, because others are busy. */
    private static boolean ends(OperationRequest asked) {
        return asked.action() == Action.CANCEL
                || asked.action() == Action.DEACTIVATE && asked.by().equals(FollowRights.STORE);
    }

    private static OperationRequest asked(List<OperationRequest> batch) {
        return batch.get(batch.size() - 1);
    }

    /** One that is only taken along cannot join what is going on with it, and nobody relies on what is not paid yet. */
    private static boolean concerns(
            Live live, List<OperationRequest> batch, Set<AddonId> changed, Set<AddonId> required) {
        if (changed.contains(live.addon())) {
            return !live.addon().equals(asked(batch).addon());
        }
        return required.contains(live.addon()) && !(live.unpaid() && live.atWork())
                || !live.unpaid() && live.requires().stream().anyMatch(changed::contains);
    }

    private List<Live> live() {
        return jdbc.sql("""
                        select o.publisher, o.slug, o.release, o.was_active, i.manifest,
                            o.state = 'WAITING_FOR_PAYMENT' as unpaid
                        from operation o left join installation i using (publisher, slug)
                        where o.state in ('RUNNING', 'WAITING_FOR_PAYMENT')""")
                .query((row, number) -> new Live(
                        new AddonId(row.getString("publisher"), row.getString("slug")),
                        row.getBoolean("unpaid"),
                        row.getBoolean("was_active"),
                        requires(row.getString("release"), row.getString("manifest"))))
                .list();
    }

    private static Set<AddonId> requires(@Nullable String release, @Nullable String manifest) {
        Set<AddonId> all = new HashSet<>();
        if (release != null) {
            Json.read(release, ReleaseInfo.class).requires().forEach(each -> all.add(each.addon()));
        }
        if (manifest != null) {
            Json.read(manifest, Manifest.class).requires().forEach(each -> all.add(each.addon()));
        }
        return all;
    }
}
