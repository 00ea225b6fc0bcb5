/**
 * What add-on authors compile against.
 *
 * <p>An add-on is a class that implements {@link com.supportpro.addon.Channel} or {@link com.supportpro.addon.Plugin}, has
 * a public constructor without arguments, and is named as {@code entry} in {@code addon.json}. A language pack has no
 * code. The desk hands each add-on an {@link com.supportpro.addon.AddonContext}; everything an add-on may do goes
 * through it, within the permissions of its manifest.
 */
@NullMarked
package com.supportpro.addon;

import org.jspecify.annotations.NullMarked;
