package io.ismsgraph.intake.format;

import io.ismsgraph.intake.Ending;
import io.ismsgraph.intake.FactType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The forms of the registry, and by which columns each is told. */
@SuppressWarnings("ImmutableEnumChecker")
enum RegistryForm {
    CERTIFICATES(
            "organisation",
            Set.of("organisation", "scheme", "issued_on", "expires_on"),
            Set.of("number", "scope", "issuer", "systems", "edition"),
            FactType.HOLDS),
    TOUCHPOINTS(
            "organisation", Set.of("organisation", "system", "touchpoint"), Set.of("from", "until"), FactType.EXPOSES),
    SYSTEMS(
            "organisation",
            Set.of("organisation", "system"),
            Set.of("core", "personal_records", "data_categories", "uses_ai", "from", "until"),
            FactType.OPERATES),
    OWNERSHIP("owner", Set.of("domain", "owner"), Set.of("from"), FactType.IDENTIFIED_BY),
    ORGANISATIONS(
            "name",
            Set.of("name"),
            Set.of("name_en", "registration_number", "domain", "kind", "sector", "daily_users", "revenue"),
            FactType.IDENTIFIED_BY);

    private static final Map<String, String> KOREAN = Map.ofEntries(
            Map.entry("영문명", "name_en"),
            Map.entry("사업자등록번호", "registration_number"),
            Map.entry("대표도메인", "domain"),
            Map.entry("구분", "kind"),
            Map.entry("분야", "sector"),
            Map.entry("일평균이용자수", "daily_users"),
            Map.entry("매출액", "revenue"),
            Map.entry("시스템명", "system"),
            Map.entry("핵심여부", "core"),
            Map.entry("개인정보건수", "personal_records"),
            Map.entry("개인정보항목", "data_categories"),
            Map.entry("인공지능여부", "uses_ai"),
            Map.entry("시작일", "from"),
            Map.entry("종료일", "until"),
            Map.entry("접점", "touchpoint"),
            Map.entry("인증제도", "scheme"),
            Map.entry("발급일", "issued_on"),
            Map.entry("만료일", "expires_on"),
            Map.entry("인증번호", "number"),
            Map.entry("인증범위", "scope"),
            Map.entry("인증기관", "issuer"),
            Map.entry("시스템", "systems"),
            Map.entry("고시", "edition"),
            Map.entry("도메인", "domain"),
            Map.entry("소유기관", "owner"));

    private final String organisation;
    private final Set<String> needed;
    private final Set<String> known;
    private final FactType listed;

    RegistryForm(String organisation, Set<String> needed, Set<String> optional, FactType listed) {
        this.organisation = organisation;
        this.needed = needed;
        this.known = new HashSet<>(needed);
        this.known.addAll(optional);
        this.listed = listed;
    }

    /** What a column is called in this form. Offices write 기관 or 기관명 of whichever organisation the form is about. */
    String named(String column) {
        return column.equals("기관") || column.equals("기관명")
                ? organisation
                : KOREAN.getOrDefault(column, column.toLowerCase(Locale.ROOT));
    }

    /** Whether all columns are there that it needs. */
    boolean fits(Set<String> columns) {
        return named(columns).containsAll(needed);
    }

    /** Those of these columns that it does not have. */
    Set<String> unknown(Set<String> columns) {
        var unknown = new TreeSet<String>();
        columns.stream().filter(column -> !known.contains(named(column))).forEach(unknown::add);
        return unknown;
    }

    private Set<String> named(Set<String> columns) {
        var named = new HashSet<String>();
        columns.forEach(column -> named.add(named(column)));
        return named;
    }

    /** What a snapshot of this form, with these columns, ends when it is not listed any more. */
    List<Ending> endings(Set<String> columns) {
        var endings = new ArrayList<>(List.of(new Ending(listed, Map.of())));
        if (this == CERTIFICATES && columns.contains("systems")) {
            endings.add(new Ending(FactType.COVERS, Map.of()));
        }
        if (this == CERTIFICATES && columns.contains("edition")) {
            endings.add(new Ending(FactType.ISSUED_UNDER, Map.of()));
        }
        return endings;
    }

    /** Its name, with the columns it needs. */
    String needs() {
        return name().toLowerCase(Locale.ROOT) + " (" + String.join(", ", new TreeSet<>(needed)) + ")";
    }

    /** All its columns. */
    String columns() {
        return String.join(", ", new TreeSet<>(known));
    }
}
