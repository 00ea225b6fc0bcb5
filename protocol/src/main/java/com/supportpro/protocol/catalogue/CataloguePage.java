package com.supportpro.protocol.catalogue;

import com.supportpro.protocol.AddonId;
import com.supportpro.protocol.Rule;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What changed in the catalogue after a revision.
 *
 * @param revision ask with this one next
 * @param epoch names the history that the revision is of, at random; empty for the beginning of all
 * @param continues the epoch of the revision that was asked with: a reader who knows another has followed another
 *     store, or this one before it was restored from a backup, and begins anew
 * @param removed ids of listings that are gone
 * @param farewells why, of those whose releases were withdrawn
 * @param more whether there is more right now
 */
public record CataloguePage(
        long revision,
        @Nullable String epoch,
        @Nullable String continues,
        @Nullable List<Listing> listings,
        @Nullable List<String> removed,
        @Nullable List<Farewell> farewells,
        boolean more) {

    public CataloguePage {
        epoch = epoch == null ? "" : Rule.text("epoch", epoch, 0, 64);
        continues = continues == null ? "" : Rule.text("continues", continues, 0, 64);
        listings = Rule.list("listings", listings, 1_000);
        removed = Rule.list("removed", removed, 1_000);
        farewells = Rule.list("farewells", farewells, 1_000);
    }

    /** What is left of a listing that is gone. */
    public record Farewell(AddonId id, @Nullable List<Withdrawal> withdrawn) {

        public Farewell {
            Rule.present("id", id);
            withdrawn = Rule.list("withdrawn", withdrawn, Withdrawal.MOST);
        }

        @Override
        public List<Withdrawal> withdrawn() {
            return Rule.present("withdrawn", withdrawn);
        }
    }

    @Override
    public List<Farewell> farewells() {
        return Rule.present("farewells", farewells);
    }

    @Override
    public String epoch() {
        return Rule.present("epoch", epoch);
    }

    @Override
    public String continues() {
        return Rule.present("continues", continues);
    }

    @Override
    public List<Listing> listings() {
        return Rule.present("listings", listings);
    }

    @Override
    public List<String> removed() {
        return Rule.present("removed", removed);
    }
}
