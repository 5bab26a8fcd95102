package io.ismsgraph.console;

import static io.ismsgraph.console.TestConsole.CALLER;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.json.JsonMapper;

/** What kind a value is, stays known; in plain JSON and CSV it is what people read. */
@ByTheClock
@Timeout(600)
class TypedTest {

    private final TestConsole console = new TestConsole();

    @AfterEach
    void close() throws InterruptedException {
        console.close();
    }

    @Test
    void keepsTheTypesOfValues() {
        var stored = console.run(new Statement("""
            RETURN 1 AS whole, 1.0 AS broken, 'a' AS text, true AS truth, null AS nothing, [1, 'b'] AS list,
              {a: 1} AS map, date('2026-06-30') AS day, datetime('2026-06-30T01:02:03Z') AS moment,
              duration('P1D') AS length, point({x: 1, y: 2}) AS place, 9007199254740993 AS exact, $given AS given\
            """, Map.of("given", List.of(1L, "x")), "types", CALLER));
        assertThat(stored.rows().getFirst().toString())
                .isEqualTo("[{$type=Integer, _value=1}, {$type=Float, _value=1.0}, {$type=String, _value=a},"
                        + " {$type=Boolean, _value=true}, {$type=Null, _value=null},"
                        + " {$type=List, _value=[{$type=Integer, _value=1}, {$type=String, _value=b}]},"
                        + " {$type=Map, _value={a={$type=Integer, _value=1}}}, {$type=Date, _value=2026-06-30},"
                        + " {$type=OffsetDateTime, _value=2026-06-30T01:02:03Z}, {$type=Duration, _value=P0M1DT0S},"
                        + " {$type=Point, _value=SRID=7203;POINT (1.0 2.0)},"
                        + " {$type=Integer, _value=9007199254740993},"
                        + " {$type=List, _value=[{$type=Integer, _value=1}, {$type=String, _value=x}]}]");
        // A number that JavaScript would round is none in JSON.
        assertThat(JsonMapper.shared().writeValueAsString(stored.rows()))
                .startsWith("[[{\"$type\":\"Integer\",\"_value\":\"1\"},{\"$type\":\"Float\",\"_value\":\"1.0\"},")
                .contains("{\"$type\":\"Boolean\",\"_value\":true},{\"$type\":\"Null\",\"_value\":null}")
                .contains("{\"$type\":\"Integer\",\"_value\":\"9007199254740993\"}");
        assertThat(TestConsole.plain(stored).getFirst().toString())
                .isEqualTo("[1, 1.0, a, true, null, [1, b], {a=1}, 2026-06-30, 2026-06-30T01:02:03Z, P0M1DT0S,"
                        + " SRID=7203;POINT (1.0 2.0), 9007199254740993, [1, x]]");
        assertThat(Csv.of(stored.head().columns(), stored.rows()))
                .startsWith("whole,broken,text,truth,nothing,list,map,day,moment,length,place,exact,given\r\n"
                        + "1,1.0,a,true,,")
                .contains("\"[1,\"\"b\"\"]\",\"{\"\"a\"\":1}\",2026-06-30");
    }
}
