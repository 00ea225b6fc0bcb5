package com.supportpro.platform.home;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Shows a refusal as what is wrong and what to do, without a stack trace. */
final class StartRefusedAnalyzer extends AbstractFailureAnalyzer<StartRefusedException> {

    @Override
    protected FailureAnalysis analyze(Throwable failure, StartRefusedException refused) {
        return new FailureAnalysis(String.valueOf(refused.getMessage()), refused.remedy(), failure);
    }
}
