/**
 * What tests stand on.
 *
 * <p><b>Database.</b> With this module on the test class path every {@code @SpringBootTest} runs on its own freshly migrated
 * PostgreSQL database and its own empty {@code supportpro.home}; nothing has to be said. Contexts that Spring caches keep
 * theirs. Without Spring:
 *
 * <pre>{@code
 * @AutoClose
 * static final TestDatabase database = TestDatabase.fresh();
 *
 * JdbcClient jdbc = JdbcClient.create(database.dataSource());
 * }</pre>
 *
 * An application started by hand in a test takes {@code database.properties()} as arguments. The server itself is started
 * once per test JVM and its folder (below {@code java.io.tmpdir}) is kept between runs, so that only the first run pays for
 * unpacking it and only changed migrations are run again.
 *
 * <p><b>Time.</b> {@link com.supportpro.testkit.SettableClock} wherever a {@code Clock} is injected.
 *
 * <p><b>Chance.</b> {@link com.supportpro.testkit.SeededRandom} for properties tried on many inputs: a failure names the
 * seed, {@code -Dseed=} repeats it.
 *
 * <p><b>Routes.</b> {@link com.supportpro.testkit.RoutePermissions} finds controller methods that forgot
 * {@code @PreAuthorize}.
 */
@NullMarked
package com.supportpro.testkit;

import org.jspecify.annotations.NullMarked;
