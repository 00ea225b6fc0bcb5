package com.supportpro.store.notices;

import java.util.Optional;

/** The post that this store has, if any. */
record PostOffice(Optional<Post> post) {}
