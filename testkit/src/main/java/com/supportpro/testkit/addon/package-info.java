/**
 * A desk in memory for the tests of add-ons.
 *
 * <pre>{@code
 * FakeDesk desk = FakeDesk.of(Path.of("src/main/addon")).set("url", "https://hooks.example/T1");
 * new NotifierPlugin().start(desk);
 * desk.http().answers(200, "ok");
 * desk.customerWrites("Printer on fire", "Please help");
 * assertThat(desk.http().calls()).hasSize(1);
 * }</pre>
 *
 * <p>It holds the add-on to its manifest and to the bounds of the add-on API, as a real desk does. Nothing runs by itself:
 * events reach their handlers within {@link com.supportpro.testkit.addon.FakeEvents#fire}, and schedules run when told to.
 */
@NullMarked
package com.supportpro.testkit.addon;

import org.jspecify.annotations.NullMarked;
