package com.supportpro.addon;

/** The add-on asked for something that its manifest does not declare. */
public final class PermissionMissingException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String permission;

    public PermissionMissingException(String permission) {
        super("The manifest does not declare the permission " + permission);
        this.permission = permission;
    }

    public String permission() {
        return permission;
    }
}
