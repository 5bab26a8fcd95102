package io.ismsgraph;

import io.ismsgraph.intake.command.Commands;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.data.autoconfigure.web.DataWebAutoConfiguration;
import org.springframework.boot.data.neo4j.autoconfigure.DataNeo4jAutoConfiguration;
import org.springframework.boot.data.neo4j.autoconfigure.DataNeo4jReactiveAutoConfiguration;
import org.springframework.boot.data.neo4j.autoconfigure.DataNeo4jReactiveRepositoriesAutoConfiguration;
import org.springframework.boot.data.neo4j.autoconfigure.DataNeo4jRepositoriesAutoConfiguration;

/**
 * Starts ismsgraph: the server, or one command on its graph. The graph is written and read by statements, without entities
 * and repositories, so nothing looks for any.
 */
@SpringBootApplication(
        exclude = {
            DataNeo4jAutoConfiguration.class,
            DataNeo4jReactiveAutoConfiguration.class,
            DataNeo4jReactiveRepositoriesAutoConfiguration.class,
            DataNeo4jRepositoriesAutoConfiguration.class,
            DataWebAutoConfiguration.class
        })
public class IsmsGraph {

    /**
     * @param arguments nothing to serve, or a command such as {@code import kev file.json}
     */
    public static void main(String[] arguments) {
        if (Commands.given(arguments)) {
            System.exit(Commands.run(IsmsGraph.class, arguments));
        }
        SpringApplication.run(IsmsGraph.class, arguments);
    }
}
