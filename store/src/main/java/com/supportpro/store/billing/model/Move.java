package com.supportpro.store.billing.model;

/** A state that knows which states may follow it. */
public interface Move<S extends Enum<S> & Move<S>> {

    java.util.Set<S> next();

    /**
     * The state that was asked for.
     *
     * @throws MoveRefusedException when it may not follow this one
     */
    default S to(S wanted) {
        if (!next().contains(wanted)) {
            throw new MoveRefusedException(wanted.getDeclaringClass().getSimpleName(), toString(), wanted.name());
        }
        return wanted;
    }
}
