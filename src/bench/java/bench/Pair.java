package bench;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * An operation of ours in two variants, of which the second shall cost hardly more than the first.
 *
 * @param words what the ratio of both is
 * @param aim the highest ratio of medians that is aimed at
 * @param requests both variants
 */
record Pair(String words, double aim, List<Request> requests) {

    /** A list, with and without history behind it; both are of the store of the demo. */
    static Pair history(Client client) {
        var requests = List.of(
                asked(client, "history.graphql", Map.of("set", HistoryGraph.WITHOUT)),
                asked(client, "history.graphql", Map.of("set", HistoryGraph.WITH)));
        Agreement.check(requests.getFirst(), requests.getLast());
        return new Pair(
                "a list with ten closed or corrected facts per open one, times the same without", 1.2, requests);
    }

    /** The first page of a list, and one near its end. */
    static Pair pages(Client client, Size size) {
        var last = client.ask("/graphql", Map.of("query", "{ organisations(last: 1000) { edges { cursor } } }"));
        var after = last.at("/data/organisations/edges/0/cursor").asString();
        return new Pair(
                "a page near the end of all organisations, times the first; " + size.words(),
                1.1,
                List.of(
                        asked(client, "page.graphql", Map.of()),
                        asked(client, "page.graphql", Map.of("after", after))));
    }

    private static Request asked(Client client, String file, Map<String, ?> variables) {
        return new Request(client, "/graphql", Map.of("query", Question.read(file), "variables", variables));
    }

    /** Both variants by their place. */
    Map<Integer, Request> variants() {
        return new TreeMap<>(Map.of(0, requests.getFirst(), 1, requests.getLast()));
    }
}
