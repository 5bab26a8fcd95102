package io.ismsgraph;

import io.ismsgraph.command.Commands;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** Starts ismsgraph: the server, or one command on its graph. */
@SpringBootApplication
public class IsmsGraph {

    /** What a command does not need, and would wait for. */
    private static final String WITHOUT_API =
            "spring.autoconfigure.exclude=org.springframework.boot.graphql.autoconfigure.GraphQlAutoConfiguration";

    /**
     * @param arguments nothing to serve, or a command such as {@code import kev file.json}
     */
    public static void main(String[] arguments) {
        if (Commands.isCommand(arguments)) {
            var status = Commands.run(arguments, () -> new SpringApplicationBuilder(IsmsGraph.class)
                    .web(WebApplicationType.NONE)
                    .properties(WITHOUT_API)
                    .logStartupInfo(false)
                    .run(arguments));
            System.exit(status);
        }
        SpringApplication.run(IsmsGraph.class, arguments);
    }
}
