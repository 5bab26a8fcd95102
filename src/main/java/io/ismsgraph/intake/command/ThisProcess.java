package io.ismsgraph.intake.command;

import io.ismsgraph.graph.Change;
import io.ismsgraph.graph.Recorder;
import io.ismsgraph.intake.Already;
import io.ismsgraph.intake.Format;
import io.ismsgraph.intake.Loader;
import io.ismsgraph.intake.Options;
import io.ismsgraph.intake.Progress;
import io.ismsgraph.intake.Report;
import io.ismsgraph.intake.Retracted;
import io.ismsgraph.intake.Retraction;
import io.ismsgraph.intake.Spool;
import io.ismsgraph.snapshot.Snapshots;
import io.ismsgraph.snapshot.Taken;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** No server runs: this process opens the store itself, without pages and without the demo. */
final class ThisProcess implements Place {

    private final ConfigurableApplicationContext context;
    private final Already already = new Already();

    ThisProcess(Class<?> application, String[] arguments) {
        this.context = start(
                new SpringApplicationBuilder(application)
                        .web(WebApplicationType.NONE)
                        .properties(
                                "spring.main.lazy-initialization=true",
                                // The schema has derived parts that only our own source of it knows.
                                "spring.autoconfigure.exclude=org.springframework.boot.graphql.autoconfigure.GraphQlAutoConfiguration"),
                arguments);
    }

    private static ConfigurableApplicationContext start(SpringApplicationBuilder application, String[] arguments) {
        try {
            return application.run(withoutDemo(arguments));
        } catch (RuntimeException told) {
            throw CommandFailure.toldAlready();
        }
    }

    private static String[] withoutDemo(String[] arguments) {
        return new String[] {arguments[0], "--ismsgraph.demo=false"};
    }

    @Override
    public Report load(Format format, Path path, Map<String, String> options, Progress progress) {
        try (var file = Spool.of(path)) {
            return context.getBean(Loader.class).load(format, file, Options.of(format, options), progress, already);
        }
    }

    @Override
    public void changes(String load, Consumer<Change> changes) {
        context.getBean(Retraction.class).show(load, changes);
    }

    @Override
    public Retracted retract(String load) {
        return context.getBean(Retraction.class).retract(load);
    }

    @Override
    public void rebuild() {
        context.getBean(Recorder.class).rebuildDerived();
    }

    @Override
    public Taken snapshot() {
        return Snapshots.of(context.getBeanProvider(Snapshots.class)::getIfAvailable)
                .take();
    }

    @Override
    public void close() {
        context.close();
    }
}
