package com.supportpro.addons.csat;

import com.supportpro.addon.AddonContext;
import com.supportpro.addon.Storage;
import com.supportpro.addon.Upgradable;
import com.supportpro.addon.settings.Settings;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Keeps ratings for two years, and asks after any number of hours. */
public final class LongTermCsatPlugin extends CsatPlugin implements Upgradable {

    private static final String FIRST = "1.0.0";
    private static final String DAY_OF_FIRST = "day/";
    private static final String DAY = "ratings/day/";
    private static final int TWO_YEARS = 731;
    private static final int PAGE = 500;
    private static final String HOURS = "hours";

    @Override
    Days days(AddonContext context) {
        return new Days(context.storage(), context.json(), DAY, TWO_YEARS);
    }

    @Override
    Duration pause(Settings settings) {
        return Duration.ofHours(settings.number(HOURS).orElse(1L));
    }

    @Override
    public Map<String, String> upgradeSettings(String from, Map<String, String> settings) {
        Map<String, String> wanted = new TreeMap<>(settings);
        String chosen = wanted.remove("ask");
        if (from.equals(FIRST) && chosen != null) {
            Duration pause = Pauses.BY_WORDS.getOrDefault(chosen, Duration.ZERO);
            wanted.put(HOURS, String.valueOf(pause.toHours()));
        }
        return wanted;
    }

    @Override
    public void upgradeData(String from, Storage values) {
        if (from.equals(FIRST)) {
            moveDays(values);
        }
    }

    private static void moveDays(Storage values) {
        List<String> days = values.keys(DAY_OF_FIRST, PAGE);
        while (!days.isEmpty()) {
            for (String day : days) {
                values.get(day).ifPresent(ratings -> values.put(DAY + day.substring(DAY_OF_FIRST.length()), ratings));
                values.remove(day);
            }
            days = values.keys(DAY_OF_FIRST, PAGE);
        }
    }
}
