package io.ismsgraph.schema;

import static org.assertj.core.api.Assertions.assertThat;

import io.ismsgraph.schema.MutationFile.Says;
import io.ismsgraph.schema.MutationFile.Section;
import io.ismsgraph.schema.MutationFile.States;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** A certificate ends by a decision, by its last day, and by being given back. */
class EndOfCertificatesTest {

    private static final GraphSchema SCHEMA = GraphSchema.of(ProductFiles.read("classpath:"));

    @Test
    void endsByADecisionOrByBeingGivenBackAndByNothingElse() {
        assertThat(mutations(section -> section instanceof States states
                        && !states.holds()
                        && states.type().equals("HOLDS")))
                .containsExactlyInAnyOrder("decide", "surrenderCertificate");
        assertThat(mutations(section ->
                        section instanceof States states && states.type().equals("HOLDS")))
                .as("also what begins, which may end before its time")
                .containsExactlyInAnyOrder("decide", "surrenderCertificate");
        assertThat(mutations(
                        section -> section instanceof Says says && says.label().equals("Certificate")))
                .containsExactly("decide");
    }

    private static List<String> mutations(Predicate<Section> section) {
        return SCHEMA.mutations().stream()
                .filter(file -> file.sections().stream().anyMatch(section))
                .map(MutationFile::name)
                .distinct()
                .toList();
    }
}
