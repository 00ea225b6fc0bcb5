package com.supportpro.desk.panel;

import java.util.List;

/** Offered as a bean by a feature that has something to tell single operators. */
public interface DashboardNotes {

    /** @param operator whose dashboard it is, as the audit names them */
    List<DashboardNote> of(String operator, Page page);
}
