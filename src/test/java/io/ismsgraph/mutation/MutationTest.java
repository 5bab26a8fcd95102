package io.ismsgraph.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.ExecutionResult;
import io.ismsgraph.compiler.View;
import io.ismsgraph.graph.Deadline;
import io.ismsgraph.graph.TestGraph;
import io.ismsgraph.graph.Way;
import io.ismsgraph.service.Caller;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds of everything that is done, whatever it is. */
@ParameterizedClass
@MethodSource("io.ismsgraph.graph.Way#ofStories")
class MutationTest {

    private static final String APPLICATION =
            "applyForReview(organisation: \"harbour\", kind: INITIAL, edition: \"edition\", systems: [\"shop\"]";

    private Life life;
    private Steps steps;

    MutationTest(Way way) {
        life = Life.begin(way);
        steps = new Steps(life);
    }

    @BeforeEach
    void begin() {
        life.on("2026-03-02");
    }

    private String reviews() {
        return life.ask("reviews { totalCount } acts { totalCount }");
    }

    @Test
    void saysWhatWouldBeAndDoesNothing() {
        var before = reviews();
        assertThat(life.done(APPLICATION
                                + ", act: {dryRun: true}) { stage systems { nodes { name } } act { mutation } }")
                        .toString())
                .isEqualTo("{stage=APPLIED, systems={nodes=[{name=shop}]}, act={mutation=applyForReview}}");
        assertThat(life.refused("applyForReview(organisation: \"island\", kind: INITIAL, edition: \"edition\", systems:"
                                + " [\"shop\"], act: {dryRun: true})")
                        .message())
                .isEqualTo("systems: shop is not operated by the organisation.");
        assertThat(reviews()).isEqualTo(before);
    }

    @Test
    void doesOnceWhatHasTheSameKey() {
        var first = life.id(APPLICATION + ", act: {key: \"a\"})");
        var before = reviews();
        assertThat(life.id(APPLICATION + ", act: {key: \"a\"})")).isEqualTo(first);
        assertThat(reviews()).isEqualTo(before);
        var refused = life.refused(APPLICATION + ", teamSize: 3, act: {key: \"a\"})");
        assertThat(refused.code()).isEqualTo("CONFLICT");
        assertThat(refused.message())
                .isEqualTo("act: with the key a something else was done before: take another key.");
    }

    @Test
    void refusesWhoHasNotSeenTheNewest() {
        var review = steps.apply();
        var seen = life.moment();
        life.later(60_000);
        life.id(steps.on("openPreliminary", review));
        var refused =
                life.refused("withdrawReview(review: \"" + review + "\", act: {unchangedSince: \"" + seen + "\"})");
        assertThat(refused.code()).isEqualTo("CONFLICT");
        assertThat(refused.message()).startsWith("It was changed at 2026-03-02T00:01:01Z, after you have seen it");
        life.id("withdrawReview(review: \"" + review + "\", act: {unchangedSince: \"" + life.moment() + "\"})");
    }

    @Test
    void knowsNothingOfWhatIsNotThere() {
        var refused = life.refused("openPreliminary(review: \"review-of-nobody\")");
        assertThat(refused.code()).isEqualTo("NOT_FOUND");
        assertThat(refused.message()).isEqualTo("review: there is no Review with this id.");
        assertThat(life.refused("applyForReview(organisation: \"harbour\", kind: INITIAL, edition: \"edition\","
                                + " systems: [\"shop\", \"nothing\"])")
                        .message())
                .isEqualTo("systems: there is no System with this id.");
    }

    @Test
    void letsAnOrganisationActForItselfAlone() {
        var own = View.ofOrganisation(Set.of("ORGANISATION"), "harbour");
        var caller = new Caller("harbour's", "127.0.0.1", Set.of("ORGANISATION"), true);
        assertThat(told(life.asked(
                        "mutation { " + APPLICATION + ") { stage organisation { name } act { id } } }", own, caller)))
                .isEqualTo("{applyForReview={stage=APPLIED, organisation={name=harbour}, act=null}}");
        var others = "mutation { applyForReview(organisation: \"%s\", kind: INITIAL, edition: \"edition\", systems:"
                + " [\"desk\"]) { id } }";
        assertThat(told(life.asked(others.formatted("island"), own, caller)))
                .isEqualTo(told(life.asked(others.formatted("nobody"), own, caller)))
                .contains("NOT_FOUND", "organisation: there is no Organisation with this id.");
        assertThat(told(life.asked("mutation { foundCommittee(name: \"x\") { id } }", own, caller)))
                .contains("FORBIDDEN");
    }

    private static String told(ExecutionResult result) {
        return result.getErrors().isEmpty()
                ? String.valueOf(result.<Object>getData())
                : result.getErrors().getFirst().getExtensions() + " "
                        + result.getErrors().getFirst().getMessage();
    }

    @Test
    void doesOneAfterTheOtherInOneRequest() {
        var review = steps.apply();
        var result = life.asked(
                "mutation { a: openPreliminary(review: \"" + review + "\") { stage } b: openPreliminary(review: \""
                        + review + "\") { stage } c: withdrawReview(review: \"" + review + "\") { stage } }",
                View.WHOLE,
                Caller.INSIDE);
        assertThat(result.getErrors()).hasSize(1);
        assertThat(result.getErrors().getFirst().getPath()).containsExactly("b");
    }

    @Test
    void opensOnceHoweverManyTry() throws Exception {
        var review = steps.apply();
        var done = together(
                8,
                () -> life.asked(
                        "mutation { openPreliminary(review: \"" + review + "\") { id } }", View.WHOLE, Caller.INSIDE));
        assertThat(done).filteredOn(one -> one.getErrors().isEmpty()).hasSize(1);
        assertThat(done).filteredOn(one -> !one.getErrors().isEmpty()).allSatisfy(one -> assertThat(told(one))
                .contains("CONFLICT", "PRELIMINARY"));
    }

    @Test
    void appliesOnceHoweverManyTry() throws Exception {
        var done = together(8, () -> life.asked("mutation { " + APPLICATION + ") { id } }", View.WHOLE, Caller.INSIDE));
        assertThat(done).filteredOn(one -> one.getErrors().isEmpty()).hasSize(1);
        assertThat(life.ask("reviews { totalCount }")).isEqualTo("{reviews={totalCount=1}}");
    }

    static <T> List<T> together(int count, Callable<T> work) throws Exception {
        try (var pool = Executors.newFixedThreadPool(count)) {
            var all = new ArrayList<T>();
            for (var one : pool.invokeAll(java.util.Collections.nCopies(count, work))) {
                all.add(one.get());
            }
            return all;
        }
    }

    /** Somebody else writes, and does not come to an end. */
    @Test
    void tellsWhoIsNotAnsweredInTimeHowToSendItAgain() {
        var sent = APPLICATION + ", act: {key: \"late\"})";
        try (var session = TestGraph.shared().driver().session();
                var other = session.beginTransaction()) {
            other.run("MERGE (c:Clock {id: 1}) SET c.last = c.last").consume();
            assertThat(late(sent))
                    .isEqualTo("The graph did not say in time whether it was done. Send it again with the same act.key:"
                            + " it is done once, however often it is sent.");
            assertThat(late(APPLICATION + ")")).contains("Look whether it was before you send it again");
            assertThat(late(APPLICATION + ", act: {dryRun: true})")).startsWith("The graph took too long to answer");
        }
        assertThat(reviews()).isEqualTo("{reviews={totalCount=0}, acts={totalCount=0}}");
        assertThat(life.id(sent)).isEqualTo(life.id(sent));
        assertThat(reviews()).isEqualTo("{reviews={totalCount=1}, acts={totalCount=1}}");
    }

    private String late(String mutation) {
        var result = life.asked("mutation { " + mutation + " { id } }", Deadline.in(Duration.ofMillis(200)));
        assertThat(result.getErrors()).singleElement().satisfies(error -> assertThat(error.getExtensions())
                .containsEntry("code", "TIMED_OUT"));
        return result.getErrors().getFirst().getMessage();
    }

    @Test
    void losesNoVoteAndDecidesOnce() throws Exception {
        life.rules();
        var board = steps.board();
        var review = steps.main();
        life.id("endReview(review: \"" + review + "\", on: \"2026-03-02\")");
        var deliberation = board.deliberate(review, "2026-03-23", "INITIAL", "");
        rehearse(board.voting(deliberation, 0, "GRANT"));
        try (var pool = Executors.newFixedThreadPool(6)) {
            var votes = new ArrayList<Callable<ExecutionResult>>();
            for (int i = 0; i < 6; i++) {
                var voting = "mutation { " + board.voting(deliberation, i % 3, "GRANT") + " { id } }";
                votes.add(() -> life.asked(voting, View.WHOLE, Caller.INSIDE));
            }
            var counted = 0;
            for (var vote : pool.invokeAll(votes)) {
                counted += vote.get().getErrors().isEmpty() ? 1 : 0;
            }
            assertThat(counted).isEqualTo(3);
        }
        life.later(10_000);
        assertThat(life.ask("deliberation(id: \"" + deliberation + "\") { votes { totalCount edges { vote } } }"))
                .contains("totalCount=3");
        var deciding = board.deciding(deliberation, "2026-03-23", "ISMS-P-T-2026-9");
        rehearse(deciding);
        var decided = together(6, () -> life.asked("mutation { " + deciding + " { id } }", View.WHOLE, Caller.INSIDE));
        assertThat(decided).filteredOn(one -> one.getErrors().isEmpty()).hasSize(1);
        life.later(10_000);
        assertThat(life.ask("certificates { totalCount }")).isEqualTo("{certificates={totalCount=1}}");
    }

    /** So that its statements are planned once, and not by each thread. */
    private void rehearse(String mutation) {
        var dry = mutation.substring(0, mutation.length() - 1) + ", act: {dryRun: true}) { id }";
        assertThat(life.asked("mutation { " + dry + " }", View.WHOLE, Caller.INSIDE)
                        .getErrors())
                .isEmpty();
    }
}
