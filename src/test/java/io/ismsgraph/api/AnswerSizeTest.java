package io.ismsgraph.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.ismsgraph.graph.FailingReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** An answer is as long as it is measured to be, and no longer than one may be. */
class AnswerSizeTest {

    @Test
    void measuresWhatIsWritten() {
        var random = new Random(7);
        for (int i = 0; i < 500; i++) {
            var value = value(random, 4);
            assertThat(AnswerSize.of(value))
                    .as("%s", value)
                    .isEqualTo(JsonMapper.shared().writeValueAsBytes(value).length);
        }
    }

    private static @Nullable Object value(Random random, int depth) {
        return switch (random.nextInt(depth == 0 ? 6 : 8)) {
            case 0 -> null;
            case 1 -> random.nextBoolean();
            case 2 -> random.nextLong();
            case 3 -> random.nextInt(1_000);
            case 4 -> random.nextGaussian() * Math.pow(10, random.nextInt(20) - 10);
            case 5 -> text(random);
            case 6 -> {
                var list = new ArrayList<@Nullable Object>();
                for (int i = random.nextInt(4); i > 0; i--) {
                    list.add(value(random, depth - 1));
                }
                yield list;
            }
            default -> {
                var object = new LinkedHashMap<String, @Nullable Object>();
                for (int i = random.nextInt(4); i > 0; i--) {
                    object.put(text(random), value(random, depth - 1));
                }
                yield object;
            }
        };
    }

    private static String text(Random random) {
        var alphabet = List.of("a", "\"", "\\", "\n", "\t", "\u0001", "\u007f", "é", "가", "😀", "/", "\u2028");
        var text = new StringBuilder();
        for (int i = random.nextInt(6); i > 0; i--) {
            text.append(alphabet.get(random.nextInt(alphabet.size())));
        }
        return text.toString();
    }

    @Test
    void refusesAnAnswerThatIsTooLong() {
        var fits = "x".repeat(AnswerSize.MOST - "{\"organisation\":{\"name\":\"\"}}".length());
        assertThat(answered(fits)).isNull();
        assertThat(answered(fits + "x")).isEqualTo("TOO_LARGE");
    }

    private static @Nullable Object answered(String name) {
        var cell = Arrays.<@Nullable Object>asList(name);
        var result = new TestApi(FailingReader.answering(Collections.singletonList(cell)))
                .ask("{ organisation(id: \"a\") { name } }", Map.of());
        assertThat(result.isDataPresent()).isEqualTo(result.getErrors().isEmpty());
        return result.getErrors().isEmpty()
                ? null
                : result.getErrors().getFirst().getExtensions().get("code");
    }
}
