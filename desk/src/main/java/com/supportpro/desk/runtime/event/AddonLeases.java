package com.supportpro.desk.runtime.event;

import com.supportpro.platform.database.DatabaseTime;
import com.supportpro.protocol.AddonId;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which node of the desk works through an add-on's events and schedules. AddonLeases are kept by asking for them. */
@Component
public class AddonLeases {

    private static final Duration LENGTH = Duration.ofSeconds(40);
    private static final Duration RENEW_BEFORE = Duration.ofSeconds(25);
    private static final Duration ASK_AGAIN_AFTER = Duration.ofSeconds(5);

    private final JdbcClient jdbc;
    private final NodeId node;
    private final DatabaseTime time;
    private final Map<AddonId, Instant> held = new ConcurrentHashMap<>();
    private final Map<AddonId, Instant> refused = new ConcurrentHashMap<>();

    public AddonLeases(JdbcClient jdbc, NodeId node, DatabaseTime time) {
        this.jdbc = jdbc;
        this.node = node;
        this.time = time;
    }

    /** Whether this node may work for the add-on now; takes or renews the lease where needed and possible. */
    public boolean hold(AddonId addon) {
        Instant now = time.now();
        Instant until = held.getOrDefault(addon, Instant.EPOCH);
        boolean tooSoon =
                refused.getOrDefault(addon, Instant.EPOCH).plus(ASK_AGAIN_AFTER).isAfter(now);
        return until.minus(RENEW_BEFORE).isAfter(now) || !tooSoon && take(addon, now);
    }

    /** Lets another node have it at once. */
    public void release(AddonId addon) {
        held.remove(addon);
        jdbc.sql("delete from addon_lease where addon = :addon and owner = :owner")
                .param("addon", addon.toString())
                .param("owner", node.value())
                .update();
    }

    private boolean take(AddonId addon, Instant now) {
        boolean taken = jdbc.sql("""
                insert into addon_lease (addon, owner, until) values (:addon, :owner, :until)
                on conflict (addon) do update set owner = excluded.owner, until = excluded.until
                 where addon_lease.owner = excluded.owner or addon_lease.until < :now""")
                        .param("addon", addon.toString())
                        .param("owner", node.value())
                        .param("until", now.plus(LENGTH).atOffset(ZoneOffset.UTC))
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
        if (taken) {
            held.put(addon, now.plus(LENGTH));
            refused.remove(addon);
        } else {
            held.remove(addon);
            refused.put(addon, now);
        }
        return taken;
    }
}
