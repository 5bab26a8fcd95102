package io.ismsgraph.intake.format;

import io.ismsgraph.graph.Times;
import io.ismsgraph.intake.Rejected;
import io.ismsgraph.intake.read.CsvRow;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Values of the forms, in English or Korean words. */
final class RegistryValues {

    static final Map<String, String> KINDS =
            Map.of("private", "PRIVATE", "민간", "PRIVATE", "public", "PUBLIC", "공공", "PUBLIC");

    static final Map<String, String> SECTORS = Map.ofEntries(
            Map.entry("telecom", "TELECOM"),
            Map.entry("통신", "TELECOM"),
            Map.entry("platform", "PLATFORM"),
            Map.entry("플랫폼", "PLATFORM"),
            Map.entry("shopping", "SHOPPING"),
            Map.entry("쇼핑", "SHOPPING"),
            Map.entry("public", "PUBLIC"),
            Map.entry("공공", "PUBLIC"),
            Map.entry("finance", "FINANCE"),
            Map.entry("금융", "FINANCE"),
            Map.entry("health", "HEALTH"),
            Map.entry("의료", "HEALTH"),
            Map.entry("education", "EDUCATION"),
            Map.entry("교육", "EDUCATION"),
            Map.entry("other", "OTHER"),
            Map.entry("기타", "OTHER"));

    private static final Map<String, Boolean> ANSWERS = Map.of(
            "yes", true, "y", true, "true", true, "예", true, "no", false, "n", false, "false", false, "아니오", false);

    private RegistryValues() {}

    static @Nullable String word(CsvRow row, String column, Map<String, String> words) {
        var written = row.get(column);
        if (written == null) {
            return null;
        }
        var word = words.get(written.toLowerCase(Locale.ROOT));
        if (word == null) {
            var known = String.join(", ", words.keySet().stream().sorted().toList());
            throw new Rejected(column, written, "This word is not known there.", "one of " + known);
        }
        return word;
    }

    static @Nullable Boolean answer(CsvRow row, String column) {
        var written = row.get(column);
        if (written == null) {
            return null;
        }
        var answer = ANSWERS.get(written.toLowerCase(Locale.ROOT));
        if (answer == null) {
            throw new Rejected(column, written, "It is neither yes nor no.", "yes or no, 예 or 아니오");
        }
        return answer;
    }

    static @Nullable List<String> list(CsvRow row, String column) {
        var written = row.get(column);
        return written == null
                ? null
                : Arrays.stream(written.split(";"))
                        .map(String::strip)
                        .filter(each -> !each.isEmpty())
                        .toList();
    }

    /** The first moment of a Korean day. */
    static @Nullable Long from(CsvRow row, String column) {
        var day = Fields.date(column, row.get(column));
        return day == null ? null : Times.startOf(day);
    }

    /** The first moment after a Korean day, through which something holds. */
    static @Nullable Long until(CsvRow row, String column, @Nullable Long from, long observed) {
        var day = Fields.date(column, row.get(column));
        if (day == null) {
            return null;
        }
        if (Times.endOf(day) <= (from == null ? observed : from)) {
            throw new Rejected(column, day.toString(), "It ends before it begins.", "a later day, or a day in from");
        }
        return Times.endOf(day);
    }
}
