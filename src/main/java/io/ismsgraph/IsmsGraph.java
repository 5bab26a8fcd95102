package io.ismsgraph;

import io.ismsgraph.intake.command.Commands;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts ismsgraph: the server, or one command on its graph. */
@SpringBootApplication
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
