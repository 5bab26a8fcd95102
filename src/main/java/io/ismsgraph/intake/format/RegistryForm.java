package io.ismsgraph.intake.format;

import io.ismsgraph.intake.Ending;
import io.ismsgraph.intake.FactType;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The forms of the registry, and by which columns each is told. */
@SuppressWarnings("ImmutableEnumChecker")
enum RegistryForm {
    CERTIFICATES(Set.of("organisation", "scheme", "issued_on", "expires_on"), FactType.HOLDS),
    TOUCHPOINTS(Set.of("organisation", "system", "touchpoint"), FactType.EXPOSES),
    SYSTEMS(Set.of("organisation", "system"), FactType.OPERATES),
    OWNERSHIP(Set.of("domain", "owner"), FactType.IDENTIFIED_BY),
    ORGANISATIONS(Set.of("name"), FactType.IDENTIFIED_BY);

    /** Korean names of columns. */
    static final Map<String, String> KOREAN = Map.ofEntries(
            Map.entry("기관명", "name"),
            Map.entry("영문명", "name_en"),
            Map.entry("사업자등록번호", "registration_number"),
            Map.entry("대표도메인", "domain"),
            Map.entry("구분", "kind"),
            Map.entry("분야", "sector"),
            Map.entry("일평균이용자수", "daily_users"),
            Map.entry("매출액", "revenue"),
            Map.entry("기관", "organisation"),
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

    private final Set<String> needed;
    private final FactType listed;

    RegistryForm(Set<String> needed, FactType listed) {
        this.needed = needed;
        this.listed = listed;
    }

    boolean fits(Set<String> columns) {
        return columns.containsAll(needed);
    }

    /** What a snapshot of this form ends when it is not listed any more. */
    List<Ending> endings() {
        return List.of(new Ending(listed, Map.of()));
    }

    String columns() {
        return String.join(", ", needed.stream().sorted().toList());
    }
}
