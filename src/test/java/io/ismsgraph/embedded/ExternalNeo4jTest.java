package io.ismsgraph.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import io.ismsgraph.ServerTest;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;

@ServerTest
class ExternalNeo4jTest {

    private final ObjectProvider<EmbeddedNeo4j> embedded;

    @Autowired
    ExternalNeo4jTest(ObjectProvider<EmbeddedNeo4j> embedded) {
        this.embedded = embedded;
    }

    @Test
    void hasNoEmbeddedOneBesideIt() {
        assertThat(embedded).isEmpty();
        assertThat(Path.of(ServerTest.DATA_FOLDER, "data")).doesNotExist();
    }
}
