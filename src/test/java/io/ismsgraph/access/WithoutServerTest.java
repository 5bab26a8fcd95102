package io.ismsgraph.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.ismsgraph.IsmsGraph;
import io.ismsgraph.OnTestGraph;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.Driver;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;

class WithoutServerTest {

    @Test
    void needsNoCredential(@TempDir Path folder) {
        var application = new SpringApplicationBuilder(IsmsGraph.class)
                .web(WebApplicationType.NONE)
                .properties("spring.autoconfigure.exclude"
                        + "=org.springframework.boot.graphql.autoconfigure.GraphQlAutoConfiguration")
                .initializers(new OnTestGraph());
        try (var context = application.run("--ismsgraph.data-folder=" + folder)) {
            assertThat(context.getBeanProvider(Driver.class)).hasSize(1);
            assertThat(context.getBeanProvider(Credentials.class)).isEmpty();
            assertThat(folder).isEmptyDirectory();
        }
    }
}
