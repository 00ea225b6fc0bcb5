package com.supportpro.desk.operators;

import com.supportpro.platform.web.SecurityHeaders;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DataAccessException;
import org.springframework.security.web.header.HeaderWriter;

/** Lets the forms of the panel, and no others, lead to the {@link FormTargets} of the moment. */
class ContentPolicy implements HeaderWriter {

    private static final Logger LOG = LoggerFactory.getLogger(ContentPolicy.class);

    private final ObjectProvider<FormTargets> targets;

    ContentPolicy(ObjectProvider<FormTargets> targets) {
        this.targets = targets;
    }

    @Override
    public void writeHeaders(HttpServletRequest request, HttpServletResponse response) {
        if (request.getRequestURI().startsWith("/operator")) {
            response.setHeader("Content-Security-Policy", SecurityHeaders.contentPolicy(origins()));
        }
    }

    /** A page that tells of trouble with the database has to come without it. */
    private List<String> origins() {
        try {
            return targets.stream()
                    .flatMap(target -> target.origins().stream())
                    .distinct()
                    .toList();
        } catch (DataAccessException e) {
            LOG.warn("Forms lead nowhere else for now: {}", e.getMessage());
            return List.of();
        }
    }
}
