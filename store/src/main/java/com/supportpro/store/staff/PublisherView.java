package com.supportpro.store.staff;

import com.supportpro.store.publishing.Publisher;
import com.supportpro.store.publishing.PublisherToken;
import java.util.List;

/** A publisher with its tokens, the newest first. */
public record PublisherView(Publisher publisher, List<PublisherToken> tokens) {}
