package io.ismsgraph.mutation;

import graphql.ExecutionResult;
import io.ismsgraph.api.Story;
import io.ismsgraph.api.TestApi;
import io.ismsgraph.compiler.View;
import io.ismsgraph.evidence.HandedIn;
import io.ismsgraph.graph.Deadline;
import io.ismsgraph.graph.Recorder;
import io.ismsgraph.graph.SteppingClock;
import io.ismsgraph.graph.TestGraph;
import io.ismsgraph.graph.Times;
import io.ismsgraph.graph.Way;
import io.ismsgraph.schema.ProductFiles;
import io.ismsgraph.service.Caller;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The life of certificates, told through the API alone, with a clock that is moved. It begins with a catalogue of six controls,
 * two pieces of evidence, and two organisations: harbour has a shop, which is a core system, and a robot, which uses AI.
 */
final class Life {

    private static final Caller CLERK = new Caller("clerk", "127.0.0.1", Set.of("ADMINISTRATOR"), false);
    private static final long NINE = 9 * 3_600_000L;

    private final SteppingClock clock;
    private final Recorder recorder;
    private final TestApi api;
    private final View view;
    private final Caller caller;

    private Life(SteppingClock clock, Recorder recorder, TestApi api, View view, Caller caller) {
        this.clock = clock;
        this.recorder = recorder;
        this.api = api;
        this.view = view;
        this.caller = caller;
    }

    private static Life on(TestGraph graph, Way way) {
        var clock = new SteppingClock(0);
        var recorder = graph.recorder(way, clock);
        var api = new TestApi(ProductFiles.read("classpath:"), graph.oneReader(), recorder, clock);
        return new Life(clock, recorder, api, View.WHOLE, CLERK);
    }

    /** The same as somebody takes part in it who is known by a name, and stands for no organisation. */
    Life as(String account, String role) {
        var roles = Set.of(role);
        return new Life(
                clock, recorder, api, View.ofMember(roles, account), new Caller(account, "127.0.0.1", roles, false));
    }

    /** The same as an organisation takes part in it. */
    Life asOrganisation(String id) {
        var roles = Set.of("ORGANISATION");
        return new Life(
                clock, recorder, api, View.ofOrganisation(roles, id), new Caller("of " + id, "127.0.0.1", roles, true));
    }

    /** What somebody was told who was refused. */
    record Refused(String code, String message, Map<String, Object> extensions) {}

    /** The catalogue and the organisations, as they are known before anything is done. */
    static Life begin() {
        return begin(Way.IN_PROCESS);
    }

    /** The same, written in one way. */
    static Life begin(Way way) {
        var graph = TestGraph.empty();
        new Story(graph).at("2025-01-01T00:00:00Z", said -> {
            said.is("Scheme", "isms-p", Map.of("code", "ISMS-P"))
                    .is("Edition", "edition", Map.of("code", "2023", "annex", "7"))
                    .fact("HAS_EDITION", "Scheme", "isms-p", "Edition", "edition");
            for (var code : List.of("1.1.1", "1.1.2", "2.5.1", "2.7.1", "2.10.8", "3.1.1")) {
                said.is("Control", code, Map.of("code", code, "title", "t" + code))
                        .fact("INCLUDES", "Edition", "edition", "Control", code);
            }
            for (var name : List.of("harbour", "island")) {
                said.is("Organisation", name, Map.of("name", name, "sector", "SHOPPING"));
            }
            said.is("Provision", "notice", Map.of("law", "notice", "article", "1"));
            for (var name : List.of("scan", "photo")) {
                said.is("Evidence", name, Map.of("name", name, "sha256", name));
            }
            system(said, "harbour", "shop", true, false);
            system(said, "harbour", "robot", false, true);
            system(said, "island", "desk", false, false);
        });
        return on(graph, way);
    }

    private static void system(Story.Teller said, String owner, String name, boolean core, boolean ai) {
        said.is("System", name, Map.of("name", name, "core", core, "usesAi", ai))
                .fact("OPERATES", "Organisation", owner, "System", name);
    }

    /** Moves the clock to nine in the morning of a Korean day. */
    Life on(String day) {
        clock.set(Times.startOf(LocalDate.parse(day)) + NINE);
        return this;
    }

    /** Moves the clock on. */
    Life later(long millis) {
        clock.advance(millis);
        return this;
    }

    /** The last moment before what is done next. */
    String moment() {
        return clock.instant().minusMillis(1).toString();
    }

    /** An operation of a document with several. */
    Map<String, Object> operation(String document, String name, Map<String, @Nullable Object> variables) {
        clock.advance(1_000);
        var result = api.ask(document, name, variables, view, caller);
        clock.advance(1_000);
        if (!result.getErrors().isEmpty()) {
            throw new AssertionError(name + ": " + result.getErrors());
        }
        return result.getData();
    }

    /** What is asked by one who waits until a deadline. */
    ExecutionResult asked(String document, Deadline deadline) {
        return api.ask(document, deadline);
    }

    ExecutionResult asked(String document, View view, Caller caller) {
        return api.ask(document, Map.of(), view, caller);
    }

    /** What is done, and its node as selected. */
    @SuppressWarnings("unchecked")
    Map<String, Object> done(String mutation) {
        var it = data("mutation { it: " + mutation + " }").get("it");
        // What is done next is done later, and what is asked sees it.
        clock.advance(1_000);
        return (Map<String, Object>) Objects.requireNonNull(it);
    }

    /** What is done, and the id of its node. */
    String id(String mutation) {
        return String.valueOf(done(mutation + " { id }").get("id"));
    }

    /** Why something is not done. */
    Refused refused(String mutation) {
        var result = asked("mutation { it: " + mutation + " { id } }", view, caller);
        if (result.getErrors().size() != 1) {
            throw new AssertionError(mutation + " was not refused: " + result.toSpecification());
        }
        var error = result.getErrors().getFirst();
        var extensions = Objects.requireNonNull(error.getExtensions());
        return new Refused(String.valueOf(extensions.get("code")), error.getMessage(), extensions);
    }

    /** The id of an exhibit, whose bytes are its name. */
    String secured(String name, String by, String investigation) {
        var exhibit = HandedIn.secure(recorder, name, by, investigation, name);
        clock.advance(1_000);
        return exhibit;
    }

    /** Holds that something is not done, and that these words are told. */
    void refuses(String words, String mutation, String... values) {
        var told = refused(mutation.formatted((Object[]) values)).message();
        if (!told.contains(words)) {
            throw new AssertionError(mutation + " was not refused by \"" + words + "\" but by \"" + told + "\"");
        }
    }

    /** What is asked, as text. */
    String ask(String query) {
        return data("{ " + query + " }").toString();
    }

    private Map<String, Object> data(String document) {
        var result = asked(document, view, caller);
        if (!result.getErrors().isEmpty()) {
            throw new AssertionError(document + "\n" + result.getErrors());
        }
        return result.getData();
    }

    /** A rule in force since the beginning of 2025. */
    String rule(String code, String kind, String more) {
        return id("addRule(code: \"" + code + "\", kind: " + kind + ", name: \"" + code
                + "\", standing: ADOPTED, grade: B, inForceFrom: \"2025-01-01\", provisions: [\"notice\"]" + more
                + ")");
    }

    /** The numbers of the scheme, as the tests reckon with them. */
    Life rules() {
        rule("term", "CERTIFICATE_TERM", ", years: 3");
        rule("first", "FIRST_ROUND", ", days: 40");
        rule("second", "SECOND_ROUND", ", days: 60");
        rule("papers", "PAPERS_LEAD", ", days: 5");
        rule("quorum", "QUORUM", ", count: 3");
        rule("objection", "OBJECTION_PERIOD", ", days: 15");
        rule("supplement", "SUPPLEMENT_PERIOD", ", days: 30");
        rule("licence", "LICENCE_TERM", ", years: 3");
        rule("bar", "REAPPLICATION_BAR", ", years: 1");
        return this;
    }
}
