package bench;

import io.ismsgraph.IsmsGraph;
import org.springframework.boot.SpringApplication;

/** The server as it is, and beside it the baseline, a tool to paste Cypher into and a look inside. */
public final class BenchServer {

    private BenchServer() {}

    /**
     * @param arguments none: settings come from the environment
     */
    public static void main(String[] arguments) {
        SpringApplication.run(new Class<?>[] {IsmsGraph.class, Baseline.class, Pasted.class, Inside.class}, arguments);
    }
}
