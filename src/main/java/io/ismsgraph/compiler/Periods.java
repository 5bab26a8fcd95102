package io.ismsgraph.compiler;

import io.ismsgraph.graph.Times;
import java.util.Locale;
import java.util.Map;

/** Compiles facets of days and moments: by periods of the Korean calendar. */
final class Periods {

    private static final Map<String, String> LENGTHS =
            Map.of("DAY", "P1D", "WEEK", "P7D", "MONTH", "P1M", "QUARTER", "P3M", "YEAR", "P1Y");

    private final Compilation compilation;

    Periods(Compilation compilation) {
        this.compilation = compilation;
    }

    /** Counts entries by the period that a value lies in; {@code start} is its first day, {@code end} the one after its last. */
    String clauses(Facets.Trail trail, Arguments arguments, String value, String type) {
        var unit =
                compilation.parameters.add(request -> every(request, arguments).toLowerCase(Locale.ROOT));
        var length = compilation.parameters.add(request -> LENGTHS.get(every(request, arguments)));
        var day = type.equals("Date")
                ? "CASE WHEN " + value + " IS :: DATE THEN " + value + " END"
                : "CASE WHEN " + value + " IS :: INTEGER AND " + value + " > " + Times.BEGINNING + " AND " + value
                        + " < " + Times.END + " THEN date(datetime({datetime: datetime({epochMillis: " + value
                        + "}), timezone: '" + Times.KOREA.getId() + "'})) END";
        // The graph refuses to cut short what is no day, also where nothing would come of it.
        return trail.clauses() + " WITH *, " + day + " AS day WITH CASE WHEN day IS NOT NULL THEN date.truncate("
                + unit + ", coalesce(day, date())) END AS start, " + trail.count(false)
                + " AS count WITH start, start + duration(" + length + ") AS end, count ORDER BY start";
    }

    private static String every(Request request, Arguments arguments) {
        return String.valueOf(request.values(arguments).get("every"));
    }
}
