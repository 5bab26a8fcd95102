package io.ismsgraph.schema;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.schema.idl.SchemaPrinter;
import graphql.schema.idl.SchemaPrinter.Options;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The whole schema as clients see it, derived parts included, is kept beside the tests, so that a change of it is seen in
 * review. {@code mvn test -Dtest=SchemaSnapshotTest -Dschema.update=true} keeps the present one, unless it breaks clients
 * that were not warned: what goes, or becomes required, was deprecated in the one kept before.
 */
class SchemaSnapshotTest {

    private static final Path KEPT = Path.of("src/test/resources/schema.graphqls");

    private static String printed() {
        var schema = GraphSchema.of(ProductFiles.read("classpath:")).graphql();
        return new SchemaPrinter(Options.defaultOptions().includeDirectiveDefinitions(false)).print(schema);
    }

    @Test
    void isTheOneKept() throws IOException {
        var present = printed();
        var kept = Files.readString(KEPT);
        assertThat(Breakage.between(kept, present))
                .as("changes that break clients: deprecate first, and keep that schema for a release")
                .isEmpty();
        if (Boolean.getBoolean("schema.update")) {
            Files.writeString(KEPT, present);
        } else {
            assertThat(present).as("update it with -Dschema.update=true").isEqualTo(kept);
        }
    }

    private static final String BEFORE = """
        type Query { a(x: Int, old: Int @deprecated): String b: String @deprecated(reason: "use a") c(w: In): E d: U }
        input In { p: Int q: Int @deprecated(reason: "use p") }
        enum E { ONE TWO @deprecated(reason: "use ONE") }
        union U = T | V
        type T { t: Int! }
        type V { v: Int }
        """;

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
        c(w: In): E                         ; c(w: In): E more: Int               ;
        a(x: Int, old: Int @deprecated)     ; a(x: Int, old: Int, more: Int)      ;
        a(x: Int, old: Int @deprecated)     ; a(x: Int, old: Int, more: Int! = 1) ;
        b: String @deprecated(reason: "use a") ; ` `                              ;
        , old: Int @deprecated              ; ` `                                 ;
        q: Int @deprecated(reason: "use p") ; ` `                                 ;
        TWO @deprecated(reason: "use ONE")  ; ` `                                 ;
        t: Int!                             ; t: Int! more: Int                   ;
        v: Int                              ; v: Int!                             ;
        c(w: In): E                         ; ` `                                 ; Query.c
        a(x: Int, old: Int @deprecated)     ; a(old: Int)                         ; Query.a.x
        a(x: Int, old                       ; a(x: Int!, old                      ; Query.a.x
        a(x: Int, old                       ; a(more: Int!, x: Int, old           ; Query.a.more
        p: Int                              ; ` `                                 ; In.p
        p: Int                              ; p: Int!                             ; In.p
        p: Int                              ; p: Int more: Int!                   ; In.more
        p: Int                              ; p: String                           ; In.p
        ONE                                 ; ` `                                 ; E.ONE
        t: Int!                             ; t: Int                              ; T.t
        t: Int!                             ; t: String!                          ; T.t
        v: Int                              ; v: [Int]                            ; V.v
        T | V                               ; T                                   ; U.V
        """)
    void tellsWhatBreaksClients(String was, String is, String broken) {
        assertThat(BEFORE).contains(was);
        var after = BEFORE.replaceFirst(Pattern.quote(was), Matcher.quoteReplacement(is));
        assertThat(Breakage.between(BEFORE, after).stream().map(one -> one.split(" ")[0]))
                .containsExactlyElementsOf(broken == null ? List.of() : List.of(broken));
    }
}
