package io.ismsgraph.embedded;

import io.ismsgraph.embedded.ReaderProcess.Address;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/**
 * A process that opens a copy of the graph for statements that people write. What runs wild here takes this process along,
 * and nothing else.
 */
final class Reader {

    private Reader() {}

    /**
     * Says where it is reached and by what password, to nobody but the process that started it, and ends when that one does.
     *
     * @param arguments the folder of the copy, and labels of nodes that are deleted from it before anybody reads it
     */
    public static void main(String[] arguments) throws IOException {
        var database = EmbeddedNeo4j.startForReading(Path.of(arguments[0]));
        if (arguments.length > 1) {
            database.forget(List.of(arguments).subList(1, arguments.length));
        }
        var address = new Address(database.uri(), database.user(), database.password());
        System.out.println(JsonMapper.shared().writeValueAsString(address));
        System.out.flush();
        while (System.in.read() >= 0) {
            // Nothing is said to it.
        }
        // Its copy is thrown away: nothing has to be closed.
        Runtime.getRuntime().halt(0);
    }
}
