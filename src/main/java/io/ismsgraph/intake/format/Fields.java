package io.ismsgraph.intake.format;

import io.ismsgraph.graph.Times;
import io.ismsgraph.intake.Rejected;
import io.ismsgraph.touchpoint.CanonicalAddress;
import io.ismsgraph.touchpoint.RefusedAddress;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Values of fields, checked. Each refusal says what would be right. */
final class Fields {

    private static final Pattern CVE = Pattern.compile("CVE-[0-9]{4}-[0-9]{4,19}");
    private static final Pattern DAY = Pattern.compile("(20[0-9]{2})[-.]?([01][0-9])[-.]?([0-3][0-9])");

    private Fields() {}

    static String cve(String field, @Nullable String written) {
        var cve = written == null ? "" : written.strip().toUpperCase(Locale.ROOT);
        if (!CVE.matcher(cve).matches()) {
            throw new Rejected(field, written, "This is no CVE id.", "CVE-2024-12345");
        }
        return cve;
    }

    static @Nullable LocalDate date(String field, @Nullable String written) {
        if (written == null || written.isBlank()) {
            return null;
        }
        try {
            return LocalDate.parse(written.strip());
        } catch (DateTimeParseException malformed) {
            throw new Rejected(field, written, "This is no day of the calendar.", "2026-01-31");
        }
    }

    static LocalDate day(String field, @Nullable String written) {
        var date = date(field, written);
        if (date == null) {
            throw new Rejected(field, written, "Nothing stands there.", "2026-01-31");
        }
        return date;
    }

    static long moment(String field, @Nullable String written) {
        try {
            return OffsetDateTime.parse(written == null ? "" : written.strip())
                    .toInstant()
                    .toEpochMilli();
        } catch (DateTimeParseException malformed) {
            throw new Rejected(field, written, "This is no moment with an offset.", "2026-01-31T09:00:00Z");
        }
    }

    static @Nullable Double number(String field, @Nullable String written, double highest) {
        if (written == null || written.isBlank()) {
            return null;
        }
        try {
            var number = Double.parseDouble(written.strip());
            if (number >= 0 && number <= highest) {
                return number;
            }
        } catch (NumberFormatException malformed) {
            // Said below, as for a number out of range.
        }
        throw new Rejected(field, written, "This is no number from 0 to " + highest + ".", "0.5");
    }

    static @Nullable Long count(String field, @Nullable String written) {
        if (written == null || written.isBlank()) {
            return null;
        }
        var digits = written.strip().replace(",", "");
        if (!digits.matches("[0-9]{1,15}")) {
            throw new Rejected(field, written, "This is no whole number.", "1298651");
        }
        return Long.valueOf(digits);
    }

    static CanonicalAddress address(String field, String written) {
        try {
            return CanonicalAddress.of(written);
        } catch (RefusedAddress refusal) {
            throw new Rejected(field, written, String.valueOf(refusal.getMessage()), refusal.remedy());
        }
    }

    static String domain(String field, String written) {
        var address = address(field, written);
        if (address.kind() != CanonicalAddress.Kind.DOMAIN) {
            throw new Rejected(field, written, "This is no domain name.", "www.example.com");
        }
        return address.text();
    }

    /** The day in a file's name, or null. */
    static @Nullable Long dayInName(String name) {
        var found = DAY.matcher(name);
        try {
            return found.find()
                    ? Times.startOf(LocalDate.parse(found.group(1) + "-" + found.group(2) + "-" + found.group(3)))
                    : null;
        } catch (DateTimeParseException noDay) {
            return null;
        }
    }
}
