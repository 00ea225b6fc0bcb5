package com.supportpro.desk.operators;

import java.io.Serializable;
import java.util.Set;

/**
 * Who makes the present request: an operator, or a program with an API token.
 *
 * @param name as the audit shows it: an e-mail address, or "token: name"
 * @param operatorId empty for a token
 */
public record CurrentOperator(String name, String displayName, String operatorId, Set<String> permissions)
        implements Serializable {

    public CurrentOperator {
        permissions = Set.copyOf(permissions);
    }

    static CurrentOperator of(Operator operator) {
        return new CurrentOperator(
                operator.email(), operator.name(), operator.id().toString(), operator.permissions());
    }

    static CurrentOperator token(String name, Set<String> permissions) {
        return new CurrentOperator("token: " + name, name, "", permissions);
    }

    public boolean may(Permission permission) {
        return permissions.contains(permission.authority());
    }

    @Override
    public String toString() {
        return name;
    }
}
