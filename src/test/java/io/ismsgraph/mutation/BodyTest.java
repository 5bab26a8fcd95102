package io.ismsgraph.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Bodies that carry out reviews. */
class BodyTest {

    private Life life = Life.begin();
    private Steps steps = new Steps(life);

    @BeforeEach
    void begin() {
        life.on("2026-01-05").rules();
    }

    private String of(String review, String clocks) {
        return life.ask(
                "review(id: \"" + review + "\"" + clocks + ") { body { name kind designatedFrom designatedTo } }");
    }

    @Test
    void carriesOutAReviewUntilAnotherDoes() {
        var review = steps.apply();
        assertThat(of(review, "")).isEqualTo("{review={body=null}}");
        steps.carriedOutBy(review, "body 1");
        life.on("2026-01-12");
        steps.carriedOutBy(review, "body 2");
        assertThat(of(review, ""))
                .isEqualTo(
                        "{review={body={name=body 2, kind=ASSESSMENT, designatedFrom=2025-01-01, designatedTo=null}}}");
        assertThat(of(review, ", asOf: \"2026-01-06T00:00:00+09:00\"")).contains("name=body 1");
        assertThat(life.ask("assessmentBodies(orderBy: [{ name: ASC }]) { nodes { name reviews { totalCount } } }"))
                .isEqualTo("{assessmentBodies={nodes=[{name=body 1, reviews={totalCount=0}},"
                        + " {name=body 2, reviews={totalCount=1}}]}}");
    }

    @Test
    void isRefusedWhatDoesNotFit() {
        var body = steps.body("body 1");
        assertThat(life.refused("registerBody(name: \"body 1\", kind: ASSESSMENT, designatedFrom: \"2025-01-01\")")
                        .message())
                .isEqualTo("body 1 is on record already, as " + body + ".");
        assertThat(life.refused("registerBody(name: \"body 2\", kind: ASSESSMENT, designatedFrom: \"2025-01-01\","
                                + " designatedTo: \"2025-01-01\")")
                        .message())
                .isEqualTo("designatedTo: 2025-01-01 is not after 2025-01-01, the first day on which it may review.");
        assertThat(life.refused("endDesignation(body: \"" + body + "\", on: \"2025-01-01\")")
                        .message())
                .isEqualTo("on: 2025-01-01 is not after 2025-01-01, the first day on which body 1 may review.");
        var review = steps.main();
        life.id(steps.assigning(review, body));
        assertThat(life.refused(steps.assigning(review, body)).message()).isEqualTo("body 1 carries it out already.");
        var other = steps.body("body 2");
        assertThat(life.done("endDesignation(body: \"" + other + "\", on: \"2026-01-05\") { designatedTo }"))
                .hasToString("{designatedTo=2026-01-05}");
        assertThat(life.refused(steps.assigning(review, other)).message())
                .isEqualTo("body 2 may not review on 2026-01-05: it is designated from 2025-01-01 to 2026-01-05.");
        var later = life.id("registerBody(name: \"body 3\", kind: CERTIFICATION, designatedFrom: \"2026-01-06\")");
        assertThat(life.refused(steps.assigning(review, later)).message())
                .isEqualTo("body 3 may not review on 2026-01-05: it is designated from 2026-01-06 to no end.");
        life.id("endReview(review: \"" + review + "\", on: \"2026-01-05\")");
        assertThat(life.refused(steps.assigning(review, steps.body("body 4"))).message())
                .startsWith("The review is ")
                .endsWith(": the body that carries it out stays.");
    }

    /** Which bodies there are is for everybody; whom they review is not. */
    @Test
    void isKnownToOrganisationsWithTheirOwnReviews() {
        var review = steps.apply();
        steps.carriedOutBy(review, "body 1");
        var asked = "assessmentBodies { nodes { name reviews { totalCount nodes { organisation { name } } } } }";
        assertThat(life.asOrganisation("harbour").ask(asked))
                .isEqualTo("{assessmentBodies={nodes=[{name=body 1, reviews={totalCount=1,"
                        + " nodes=[{organisation={name=harbour}}]}}]}}");
        assertThat(life.asOrganisation("island").ask(asked))
                .isEqualTo("{assessmentBodies={nodes=[{name=body 1, reviews={totalCount=0, nodes=[]}}]}}");
        assertThat(life.asOrganisation("island")
                        .refused(steps.assigning(review, "none"))
                        .code())
                .isEqualTo("FORBIDDEN");
    }
}
