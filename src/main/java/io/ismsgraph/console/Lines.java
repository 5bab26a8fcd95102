package io.ismsgraph.console;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** A result as JSON lines: what was read and the columns, a line for each row, how it ended. */
final class Lines implements Rows {

    private final Appendable out;
    private final boolean typed;

    /**
     * @param typed whether values keep their types
     */
    Lines(Appendable out, boolean typed) {
        this.out = out;
        this.typed = typed;
    }

    @Override
    public void begin(String run, Source source, List<String> columns) throws IOException {
        var head = new LinkedHashMap<String, Object>();
        head.put("run", run);
        head.put("source", source);
        head.put("columns", columns);
        line(head);
    }

    @Override
    public void row(List<?> values) throws IOException {
        if (typed) {
            line(values);
            return;
        }
        var plain = new ArrayList<@Nullable Object>();
        values.forEach(value -> plain.add(Plain.of(value)));
        line(plain);
    }

    @Override
    public void end(Outcome outcome) throws IOException {
        line(outcome);
    }

    private void line(Object value) throws IOException {
        out.append(JsonMapper.shared().writeValueAsString(value)).append('\n');
    }
}
