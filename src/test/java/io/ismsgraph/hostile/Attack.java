package io.ismsgraph.hostile;

import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * An operation that means harm, and what it is told; none of them is read from the graph.
 *
 * @param name of the attack
 * @param body as JSON
 * @param code of the only kind of error it is answered with
 */
record Attack(String name, String body, String code) {

    static Attack asking(String name, String document, String code) {
        return asking(name, document, Map.of(), code);
    }

    static Attack asking(String name, String document, Map<String, ?> variables, String code) {
        var operation = Map.of("query", document, "variables", variables);
        return new Attack(name, JsonMapper.shared().writeValueAsString(operation), code);
    }

    @Override
    public String toString() {
        return name;
    }
}
