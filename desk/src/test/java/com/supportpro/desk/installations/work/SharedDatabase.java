package com.supportpro.desk.installations.work;

import com.supportpro.testkit.TestDatabase;
import javax.sql.DataSource;

/** One database for all tests of this package; each desk empties its tables. It goes with the test process. */
final class SharedDatabase {

    private static final TestDatabase DATABASE = TestDatabase.fresh();

    private SharedDatabase() {}

    static DataSource dataSource() {
        return DATABASE.dataSource();
    }
}
