package io.ismsgraph;

import static org.assertj.core.api.Assertions.assertThat;

import com.palantir.javaformat.java.Formatter;
import com.palantir.javaformat.java.FormatterException;
import com.palantir.javaformat.java.JavaFormatterOptions;
import com.palantir.javaformat.java.JavaFormatterOptions.Style;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** All Java is formatted by one tool; {@code mvn test -Dtest=FormattingTest -Dformat=true} does it. */
class FormattingTest {

    private final Formatter formatter = Formatter.createFormatter(
            JavaFormatterOptions.builder().style(Style.PALANTIR).build());

    @Test
    void everyJavaFileIsFormatted() throws IOException, FormatterException {
        var unformatted = new ArrayList<String>();
        for (var file : javaFiles()) {
            var text = Files.readString(file);
            var formatted = formatter.formatSourceAndFixImports(text);
            if (Boolean.getBoolean("format")) {
                Files.writeString(file, formatted);
            } else if (!formatted.equals(text)) {
                unformatted.add(file.toString());
            }
        }
        assertThat(unformatted).as("files to format with -Dformat=true").isEmpty();
    }

    private static List<Path> javaFiles() throws IOException {
        try (var files = Files.walk(Path.of("src"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.toString().contains("node_modules"))
                    .toList();
        }
    }
}
