package io.ismsgraph.console;

import io.ismsgraph.AsksTheServer;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Order;

/**
 * Meets limits that go by the clock: beside the tests that share the graph of this process, like those that ask the shared
 * server, and after them, when no server is being started any more.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@AsksTheServer
@Order(Integer.MAX_VALUE)
@interface ByTheClock {}
