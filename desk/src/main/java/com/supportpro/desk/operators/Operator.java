package com.supportpro.desk.operators;

import java.time.ZoneId;
import java.util.Set;
import java.util.UUID;

/** Someone who works on this desk. An empty language means the desk's. */
public record Operator(
        UUID id,
        String email,
        String name,
        String role,
        Set<String> permissions,
        boolean active,
        String language,
        ZoneId zone) {

    public Operator {
        permissions = Set.copyOf(permissions);
    }
}
