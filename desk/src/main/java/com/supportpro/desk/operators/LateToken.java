package com.supportpro.desk.operators;

/**
 * A route whose form is read as it comes, its token with it: the route has {@link FormToken} check that first. Offered as a
 * bean by whoever takes the form.
 *
 * @param path of the post
 */
public record LateToken(String path) {}
