package io.ismsgraph.console.saved;

import io.ismsgraph.service.Asked;
import io.ismsgraph.service.Service;
import java.util.List;
import java.util.Map;

/** Statements that are kept, over GraphQL. */
final class SavedQueryService implements Service {

    private final SavedQueries queries;

    SavedQueryService(SavedQueries queries) {
        this.queries = queries;
    }

    @Override
    public Map<String, Answering> roots() {
        return Map.of(
                "Query.savedQueries", asked -> queries.all(asked.caller(), text(asked, "text")),
                "Query.savedQueryVersions", asked -> queries.versions(asked.caller(), text(asked, "id")),
                "Mutation.saveQuery", asked -> queries.save(asked.caller(), asked.get("query", Map.class)),
                "Mutation.importQueries", asked -> queries.take(asked.caller(), asked.get("queries", List.class)),
                "Mutation.deleteQuery", asked -> queries.delete(asked.caller(), text(asked, "id")));
    }

    private static String text(Asked asked, String name) {
        return asked.find(name, String.class).orElse("");
    }
}
