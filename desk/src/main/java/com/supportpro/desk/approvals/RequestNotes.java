package com.supportpro.desk.approvals;

import com.supportpro.desk.approvals.AddonRequest.State;
import com.supportpro.desk.installations.KnownAddons;
import com.supportpro.desk.panel.DashboardNote;
import com.supportpro.desk.panel.DashboardNotes;
import com.supportpro.desk.panel.Page;
import java.util.List;
import org.springframework.stereotype.Component;

/** Tells on the dashboard what became of what somebody has asked for, until they have looked. */
@Component
class RequestNotes implements DashboardNotes {

    private final AddonRequests requests;
    private final KnownAddons addons;

    RequestNotes(AddonRequests requests, KnownAddons addons) {
        this.requests = requests;
        this.addons = addons;
    }

    @Override
    public List<DashboardNote> of(String operator, Page page) {
        return requests.news(operator).stream().map(one -> note(one, page)).toList();
    }

    private DashboardNote note(AddonRequest request, Page page) {
        String text = page.text(
                "approvals.note." + request.state(),
                "name",
                addons.find(request.addon()).name(),
                "by",
                request.decidedBy(),
                "answer",
                request.answer());
        return new DashboardNote(request.state() == State.DECLINED, text, "/operator/addon-requests");
    }
}
