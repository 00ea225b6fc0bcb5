package com.supportpro.desk.desired;

import com.supportpro.desk.installations.Action;
import com.supportpro.desk.installations.Actor;
import com.supportpro.desk.installations.OperationRequest;
import com.supportpro.protocol.AddonId;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What has to be asked for to bring a file about. */
final class Bringing {

    private Bringing() {}

    /** One request for each add-on that needs an operation and of which nothing is refused. */
    static Map<AddonId, OperationRequest> about(DesiredState wanted, List<Difference> differences, Actor by) {
        Set<AddonId> refused = new HashSet<>();
        differences.stream().filter(Difference::isRefused).forEach(one -> refused.add(one.addon()));
        Map<AddonId, OperationRequest> requests = new LinkedHashMap<>();
        differences.stream()
                .filter(one -> one.begins() && !refused.contains(one.addon()))
                .forEach(one -> requests.putIfAbsent(one.addon(), request(wanted, one, by)));
        return requests;
    }

    private static OperationRequest request(DesiredState wanted, Difference difference, Actor by) {
        OperationRequest request = OperationRequest.of(action(difference.change()), difference.addon(), by);
        boolean chooses = difference.is(Change.INSTALL) || difference.is(Change.UPDATE);
        return wanted.addons().stream()
                .filter(addon -> chooses && addon.addon().equals(difference.addon()))
                .map(DesiredAddon::version)
                .filter(range -> !range.equals(DesiredAddon.ANY))
                .findFirst()
                .map(request::within)
                .orElse(request);
    }

    private static Action action(Change change) {
        return switch (change) {
            case ACTIVATE -> Action.ACTIVATE;
            case DEACTIVATE -> Action.DEACTIVATE;
            case UNINSTALL -> Action.UNINSTALL;
            case UPDATE -> Action.UPDATE;
            default -> Action.INSTALL;
        };
    }
}
