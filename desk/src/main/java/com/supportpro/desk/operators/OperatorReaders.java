package com.supportpro.desk.operators;

import com.supportpro.desk.panel.Reader;
import com.supportpro.desk.panel.Readers;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Tells the panel for whom a page is. */
@Component
class OperatorReaders implements Readers {

    private static final ZoneId UTC = ZoneOffset.UTC;

    private final Operators operators;
    private final DeskSettings settings;

    OperatorReaders(Operators operators, DeskSettings settings) {
        this.operators = operators;
        this.settings = settings;
    }

    @Override
    public Reader present() {
        return signedIn()
                .flatMap(operators::signedIn)
                .map(operator -> new Reader(
                        Optional.of(operator.name()),
                        Optional.of(operator.language()).filter(language -> !language.isEmpty()),
                        operator.zone()))
                .orElseGet(() -> new Reader(Optional.empty(), Optional.empty(), UTC));
    }

    @Override
    public String defaultLanguage() {
        return settings.defaultLanguage();
    }

    @Override
    public String deskName() {
        return settings.deskName();
    }

    private static Optional<CurrentOperator> signedIn() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null
                        && authentication.getPrincipal() instanceof CurrentOperator operator
                        && !operator.operatorId().isEmpty()
                ? Optional.of(operator)
                : Optional.empty();
    }
}
