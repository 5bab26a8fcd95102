package io.ismsgraph.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.language.OperationDefinition;
import graphql.parser.Parser;
import io.ismsgraph.api.Story;
import io.ismsgraph.graph.TestGraph;
import io.ismsgraph.graph.Way;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the README walks through leads from the report of a leak to the end of the certificate. */
class WalkThroughTest {

    private static final Pattern WALK = Pattern.compile("```gql\n(.*?)```", Pattern.DOTALL);
    private static final Pattern ID = Pattern.compile("\\bid=([^,}]*)");

    private final Map<String, @Nullable Object> variables = new HashMap<>();

    @ParameterizedTest
    @MethodSource("io.ismsgraph.graph.Way#ofStories")
    void leadsFromTheReportToTheRevocation(Way way) throws Exception {
        var life = Life.begin(way).on("2026-11-27").rules();
        var ground = life.rule("victims", "REVOCATION_GROUND", ", detects: VICTIMS, least: 10000000");
        life.rule("team", "INCIDENT_TEAM", ", factor: 2.0");
        life.rule("core", "CORE_ITEM", ", controls: [\"1.1.1\", \"1.1.2\", \"2.5.1\", \"2.7.1\", \"2.10.8\"]");
        new Story(TestGraph.shared()).at("2026-11-27T00:30:00Z", said -> said.is(
                        "Certificate", "paper", Map.of("number", "1", "expiresOn", LocalDate.of(2028, 1, 1)))
                .fact("HOLDS", "Organisation", "harbour", "Certificate", "paper")
                .fact("ISSUED_UNDER", "Certificate", "paper", "Edition", "edition"));
        life.later(3_600_000);
        variables.putAll(Map.of(
                "today",
                "2026-11-27",
                "papers",
                "2026-11-20",
                "knownAt",
                "2026-11-26T09:00:00+09:00",
                "evidence",
                "scan"));
        var walk = WALK.matcher(Files.readString(Path.of("README.md")));
        assertThat(walk.find()).isTrue();
        var answers = new LinkedHashMap<String, String>();
        for (var operation :
                new Parser().parseDocument(walk.group(1)).getDefinitionsOfType(OperationDefinition.class)) {
            var name = String.valueOf(operation.getName());
            var answer = life.operation(walk.group(1), name, variables);
            answers.put(name, answer.toString());
            keep(name, answer);
        }
        assertThat(variables).containsEntry("ground", ground);
        assertThat(answers.get("Report")).contains("kind=SPECIAL, stage=PRELIMINARY, teamSize=2");
        assertThat(answers.get("Gate")).contains("{id=2.10.8, code=2.10.8, title=t2.10.8}");
        assertThat(answers.get("Verify")).contains("openCoreItems=[]");
        assertThat(answers.get("Main")).contains("stage=MAIN");
        assertThat(answers.get("Decide"))
                .isEqualTo("{decide={outcome=REVOKE, review={stage=DECIDED}, certificate={number=1}}}");
        assertThat(answers.get("Notice")).contains("objectionUntil=2026-12-12");
        assertThat(answers.get("After"))
                .isEqualTo("{organisation={certificates={totalCount=0}, certificateHistory={totalCount=1}}}");
    }

    /** The ids that a reader would put into the variables. */
    private void keep(String operation, Map<String, Object> answer) {
        switch (operation) {
            case "Begin" -> variables.put("organisation", id(answer));
            case "Gate" -> {
                var items = ID.matcher(answer.toString()).results().toList();
                assertThat(items).hasSize(5);
                items.forEach(item -> variables.put("c" + (items.indexOf(item) + 1), item.group(1)));
            }
            case "Report" -> {
                var matcher =
                        Pattern.compile("reviews=\\{nodes=\\[\\{id=([^,]*),").matcher(answer.toString());
                assertThat(matcher.find()).isTrue();
                variables.put("review", matcher.group(1));
            }
            case "Reviewers", "Members" -> answer.forEach((alias, node) -> variables.put(alias, id(node)));
            case "Grounds" -> variables.put("ground", id(answer.get("proposedGrounds")));
            case "Committee" -> variables.put("committee", id(answer));
            case "Call" -> variables.put("meeting", id(answer));
            case "Agenda" -> variables.put("deliberation", id(answer));
            default -> {}
        }
    }

    private static String id(@Nullable Object answer) {
        var matcher = ID.matcher(String.valueOf(answer));
        assertThat(matcher.find()).as("%s", answer).isTrue();
        return matcher.group(1);
    }
}
