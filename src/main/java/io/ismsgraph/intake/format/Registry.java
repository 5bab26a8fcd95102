package io.ismsgraph.intake.format;

import io.ismsgraph.intake.Document;
import io.ismsgraph.intake.Format;
import io.ismsgraph.intake.Options;
import io.ismsgraph.intake.Spool;

/**
 * The CSV forms of ismsgraph itself. Which form a file is, its first line tells; the columns may stand in any order, in
 * English or Korean, and those marked * are needed. UTF-8 or CP949. Days are Korean days; lists are separated by semicolons;
 * an organisation is meant by its id, registration number, domain or name.
 *
 * <table>
 * <caption>Forms</caption>
 * <tr><th>form</th><th>columns</th><th>example</th></tr>
 * <tr><td>organisations</td><td>name* 기관명, name_en 영문명, registration_number 사업자등록번호, domain 대표도메인, kind 구분,
 * sector 분야, daily_users 일평균이용자수, revenue 매출액</td><td>{@code 가온쇼핑,Gaon Shopping,123-45-67890,gaon.example.com,민간,쇼핑,1200000,}</td></tr>
 * <tr><td>systems</td><td>organisation* 기관, system* 시스템명, core 핵심여부, personal_records 개인정보건수, data_categories
 * 개인정보항목, uses_ai 인공지능여부, from 시작일, until 종료일</td><td>{@code 123-45-67890,주문,예,1200000,이름;주소,아니오,2024-01-01,}</td></tr>
 * <tr><td>touchpoints</td><td>organisation* 기관, system* 시스템명, touchpoint* 접점, from 시작일, until 종료일</td><td>{@code
 * 123-45-67890,주문,https://shop.gaon.example.com/,2024-01-01,}</td></tr>
 * <tr><td>certificates</td><td>organisation* 기관, scheme* 인증제도, issued_on* 발급일, expires_on* 만료일, number 인증번호, scope
 * 인증범위, issuer 인증기관, systems 시스템, edition 고시</td><td>{@code
 * 123-45-67890,ISMS-P,2024-03-01,2027-02-28,ISMS-P-KISA-2024-001,쇼핑몰 서비스,KISA,주문,2023}</td></tr>
 * <tr><td>ownership</td><td>domain* 도메인, owner* 소유기관, from 시작일</td><td>{@code gaon.example.com,123-45-67890,2020-01-01}</td></tr>
 * </table>
 *
 * <p>A file is a delta of what was known when it was loaded, unless told otherwise by {@code --observed} and {@code
 * --snapshot}, or by a day in its name. Whoever turns out to own a domain takes over what the site's own organisation had.
 */
public final class Registry implements Format {

    @Override
    public String name() {
        return "registry";
    }

    @Override
    public Document open(Spool file, Options options) {
        return new RegistryFile(file, options);
    }
}
