package com.supportpro.desk.desired.web;

import com.supportpro.desk.desired.Applied;
import com.supportpro.desk.desired.Begun;
import com.supportpro.desk.desired.Change;
import com.supportpro.desk.panel.Page;
import com.supportpro.protocol.AddonId;
import java.util.List;

/**
 * What applying a file came to, as the API shows it.
 *
 * @param operations what was begun; each can be followed at its location
 * @param settings what was saved
 * @param refused what was left out
 */
record AppliedView(List<OperationView> operations, List<DifferenceView> settings, List<DifferenceView> refused) {

    /** An operation that was begun, or joined. */
    record OperationView(AddonId addon, Change change, String operation, String location, boolean joined) {

        static OperationView of(Begun begun) {
            String id = begun.operation().toString();
            return new OperationView(begun.addon(), begun.change(), id, "/api/v1/operations/" + id, begun.joined());
        }
    }

    static AppliedView of(Applied applied, Page page) {
        return new AppliedView(
                applied.operations().stream().map(OperationView::of).toList(),
                DifferenceView.of(applied.saved(), page),
                DifferenceView.of(applied.refused(), page));
    }
}
