package bench;

import io.ismsgraph.IsmsGraph;
import org.springframework.boot.SpringApplication;

/** The server as it is, and beside it the baseline and a tool to paste Cypher into. */
public final class BenchServer {

    private BenchServer() {}

    /**
     * @param arguments none: settings come from the environment
     */
    public static void main(String[] arguments) {
        SpringApplication.run(new Class<?>[] {IsmsGraph.class, Baseline.class, Pasted.class}, arguments);
    }
}
