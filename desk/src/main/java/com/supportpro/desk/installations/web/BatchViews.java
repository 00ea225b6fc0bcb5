package com.supportpro.desk.installations.web;

import com.supportpro.desk.installations.Operations;
import com.supportpro.desk.installations.UpdateBatch;
import com.supportpro.desk.panel.Page;
import org.springframework.stereotype.Component;

/** Tells how updates that were begun together are doing. */
@Component
class BatchViews {

    private final Operations operations;

    BatchViews(Operations operations) {
        this.operations = operations;
    }

    UpdatesView.Batch of(UpdateBatch batch, Page page) {
        return UpdatesView.Batch.of(batch, entry -> entry.begun().flatMap(operations::find), page);
    }
}
