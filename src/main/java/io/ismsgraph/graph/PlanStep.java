package io.ismsgraph.graph;

import java.util.List;
import java.util.Map;
import org.neo4j.driver.Value;
import org.neo4j.driver.summary.Plan;
import org.neo4j.graphdb.ExecutionPlanDescription;

/**
 * One step of how the database would answer a statement.
 *
 * @param operator what it does
 * @param rows how many rows the database expects of it
 * @param details to what
 * @param steps what it takes its rows from
 */
public record PlanStep(String operator, double rows, String details, List<PlanStep> steps) {

    /** As the database says it over the driver. */
    public static PlanStep of(Plan plan) {
        Map<String, Value> arguments = plan.arguments();
        return new PlanStep(
                plan.operatorType().replaceAll("@.*", ""),
                arguments.containsKey("EstimatedRows")
                        ? arguments.get("EstimatedRows").asDouble()
                        : 0,
                arguments.containsKey("Details") ? arguments.get("Details").asString() : "",
                plan.children().stream().map(PlanStep::of).toList());
    }

    static PlanStep of(ExecutionPlanDescription plan) {
        var arguments = plan.getArguments();
        return new PlanStep(
                plan.getName(),
                arguments.get("EstimatedRows") instanceof Number rows ? rows.doubleValue() : 0,
                arguments.get("Details") instanceof String details ? details : "",
                plan.getChildren().stream().map(PlanStep::of).toList());
    }
}
