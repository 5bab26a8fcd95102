package io.ismsgraph;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.ContextConfiguration;

/** A test against the whole server, on a free port and the database of the test run. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "ismsgraph.token=" + ServerTest.TOKEN,
            "ismsgraph.data-folder=" + ServerTest.DATA_FOLDER,
            "ismsgraph.audit-folder=" + ServerTest.DATA_FOLDER + "/audit-${random.uuid}",
            // Its tests share an address, and some of them only guess.
            "ismsgraph.failures-per-minute=1000",
            "ismsgraph.warm=false",
            "ismsgraph.rehearse=false"
        })
@ContextConfiguration(initializers = OnTestGraph.class)
public @interface ServerTest {

    /** The administrator's token. */
    String TOKEN = "the-token-of-the-server-test";

    /** The server's data folder. */
    String DATA_FOLDER = "target/server-test";
}
