package io.ismsgraph.console.saved;

import java.nio.file.Path;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Keeps statements in the data folder. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class SavedQueryConfiguration {

    @Bean
    SavedQueryService savedQueryService(@Value("${ismsgraph.data-folder}") Path folder) {
        var files = new SavedQueryFiles(folder.resolve("console/queries"));
        return new SavedQueryService(new SavedQueries(files, Library.queries(), Clock.systemUTC()));
    }
}
