package trial;

import com.supportpro.addon.AddonContext;
import com.supportpro.addon.Health;
import com.supportpro.addon.Plugin;
import com.supportpro.addon.Storage;
import com.supportpro.addon.Upgradable;
import com.supportpro.addon.panel.Panel;
import com.supportpro.addon.route.RouteAnswer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * An add-on whose every contribution can be seen from outside: a route, a schedule, a panel, a note. The first release keeps
 * values by {@code a/} and has a setting {@code word}, the next one keeps them by {@code b/} and calls it {@code phrase}. It
 * gets into trouble where the stored value {@code trouble} says so, as {@code 1.1.0:start:throws}.
 */
public final class TrialPlugin implements Plugin, Upgradable {

    static final String VERSION = "@VERSION@";
    private static final String FIRST = "a/";
    private static final String NEXT = "b/";
    private static final int PAGE = 500;
    private static final long HANGS_MILLIS = 30_000;

    private volatile AddonContext desk;

    @Override
    public void start(AddonContext context) {
        desk = context;
        befalls("start", context.storage());
        context.routes().post("ping", request -> new RouteAnswer(200, "{\"version\":\"" + VERSION + "\"}"));
        context.schedules().every("beat", Duration.ofSeconds(1), this::beat);
        context.ticketPanels()
                .show((ticket, viewer) -> Optional.of(
                        new Panel("Trial of " + context.addon().slug(), List.of(), List.of())));
        context.notes().info("Trial " + VERSION + " has started");
    }

    private void beat() {
        Storage values = desk.storage();
        long number = values.get("beat").map(beat -> Long.parseLong(beat.split(" ")[1])).orElse(0L);
        values.put("beat", VERSION + " " + (number + 1));
    }

    @Override
    public Health probe() {
        befalls("probe", desk.storage());
        return Health.healthy();
    }

    @Override
    public void stop() {
        befalls("stop", desk.storage());
    }

    @Override
    public Map<String, String> upgradeSettings(String from, Map<String, String> settings) {
        Map<String, String> wanted = new TreeMap<>(settings);
        String word = wanted.remove("word");
        if (word != null) {
            wanted.put("phrase", word);
        }
        return wanted;
    }

    @Override
    public void upgradeData(String from, Storage values) {
        befalls("migrate", values);
        for (String key : values.keys(FIRST, PAGE)) {
            values.get(key).ifPresent(value -> values.put(NEXT + key.substring(FIRST.length()), value));
            values.remove(key);
        }
    }

    private static void befalls(String where, Storage values) {
        String trouble = values.get("trouble").orElse("");
        if (trouble.equals(VERSION + ":" + where + ":throws")) {
            throw new IllegalStateException("In trouble, as it was told");
        }
        if (trouble.equals(VERSION + ":" + where + ":hangs")) {
            hang();
        }
    }

    /** Heeds nobody who interrupts it. */
    private static void hang() {
        long until = System.nanoTime() + Duration.ofMillis(HANGS_MILLIS).toNanos();
        while (System.nanoTime() < until) {
            try {
                Thread.sleep(200);
            } catch (InterruptedException e) {
                continue;
            }
        }
    }
}
