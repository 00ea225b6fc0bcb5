package com.supportpro.addon.route;

/**
 * The answer of a route.
 *
 * @param status 200 to 599
 * @param json a JSON document, at most 64 KiB
 */
public record RouteAnswer(int status, String json) {}
