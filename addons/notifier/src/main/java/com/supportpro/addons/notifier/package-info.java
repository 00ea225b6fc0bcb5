/** The plugin that posts to a chat what happens on the desk. */
@NullMarked
package com.supportpro.addons.notifier;

import org.jspecify.annotations.NullMarked;
