package io.ismsgraph;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Asks {@link ServerProcess#shared()} alone: beside the tests that share the graph of this process, one such class at a time. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock(AsksTheServer.SERVER)
public @interface AsksTheServer {

    /** What a class holds that asks it, but beside no other test. */
    String SERVER = "the shared server";
}
