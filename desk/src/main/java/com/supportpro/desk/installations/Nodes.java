package com.supportpro.desk.installations;

import com.supportpro.platform.database.DatabaseTime;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Service;

/** The nodes of this desk, and how far each has come. */
@Service
public class Nodes {

    private final NodeRows rows;
    private final DatabaseTime time;

    Nodes(NodeRows rows, DatabaseTime time) {
        this.rows = rows;
        this.time = time;
    }

    /** All that are known, by name; one that has been away for a week is forgotten. */
    public List<DeskNode> all() {
        return rows.all();
    }

    public List<DeskNode> present() {
        Instant now = time.now();
        return rows.all().stream().filter(node -> node.present(now)).toList();
    }

    /** How far what is wanted of the add-on has come. */
    public Spread spread(Installation wanted) {
        return Spread.of(wanted, present());
    }
}
