package io.ismsgraph.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.ismsgraph.intake.format.Dependencies;
import io.ismsgraph.intake.format.Kev;
import io.ismsgraph.intake.format.Qualys;
import io.ismsgraph.intake.format.Registry;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A file that is not sound is refused with a sentence, and nothing of it is in the graph. */
class UnsoundFilesTest {

    private static final String SOUND =
            "{\"cveID\":\"CVE-2024-0001\",\"vendorProject\":\"E\",\"product\":\"M\"," + "\"dateAdded\":\"2025-01-01\"}";
    private static final String KEV = "{\"dateReleased\":\"2025-03-01T00:00:00Z\",\"vulnerabilities\":[" + SOUND;
    private static final String REPORT = "<ASSET_DATA_REPORT><HEADER><GENERATION_DATETIME>2025-01-01T00:00:00Z"
            + "</GENERATION_DATETIME></HEADER><HOST_LIST><HOST><IP>192.0.2.1</IP>";

    private static final String REMEDY =
            "Right would be|are needed|The forms need|Fetch it|[Ss]ave it|Take it away|leave (one|out)|Close it|put .*"
                    + " right|split";

    private final Intake intake = new Intake();

    @ParameterizedTest
    @MethodSource("unsound")
    void areRefusedWhole(Format format, String name, byte[] bytes, String message) {
        var refusal = catchThrowableOfType(UnreadableFile.class, () -> intake.load(format, name, bytes, Options.NONE));

        assertThat(refusal).as(name).isNotNull();
        assertThat(refusal.getMessage())
                .startsWith(name)
                .containsPattern(", line [0-9]+: ")
                .contains(message)
                .containsPattern(REMEDY)
                .doesNotContain("Exception", "io.ismsgraph", "JsonToken");
        assertThat(intake.count("(n) WHERE n.id IS NOT NULL AND NOT n:Clock")).isZero();
    }

    static Stream<Arguments> unsound() {
        var kev = new Kev();
        var qualys = new Qualys();
        var forms = new Registry();
        var sites = new Dependencies();
        return Stream.of(
                arguments(kev, "kev.json", utf8(KEV), "cut short"),
                arguments(kev, "kev.json", utf8(KEV + ",{\"cveID\":"), "kev.json, line 1: the JSON is malformed"),
                arguments(kev, "kev.json", utf8(KEV + "]} x"), "malformed"),
                arguments(kev, "kev.json", utf8(KEV + "]}{}"), "something follows the end"),
                arguments(kev, "kev.json", utf8("[]"), "does not begin with a JSON object"),
                arguments(kev, "kev.json", utf8("{\"a\":[]}"), "no array \"vulnerabilities\""),
                arguments(kev, "kev.json", utf8(KEV + ",7]}"), "is no object"),
                arguments(kev, "kev.json", utf8(""), "does not begin with a JSON object"),
                arguments(kev, "kev.json", utf8(KEV + ",{\"a\":" + "[".repeat(5_000) + "]}"), "beyond all bounds"),
                arguments(kev, "kev.json", utf8(KEV + ",{\"a\":\"" + "x".repeat(3 << 20) + "\"}]}"), "1 MiB"),
                arguments(kev, "kev.json", utf8(KEV + ",{\"a\":1,\"a\":2}]}"), "malformed"),
                arguments(kev, "kev.json", bytes(utf8(KEV), 0xff, 0xfe), "line 1: the text is not UTF-8"),
                arguments(
                        kev,
                        "kev.json",
                        ("{\n\"title\":\"취약점\"," + KEV.substring(1) + "]}").getBytes(Charset.forName("MS949")),
                        "line 2: the text is not UTF-8"),
                arguments(
                        kev, "kev.json", utf8("{" + fields(5_000) + KEV.substring(1) + "]}"), "more than 1000 fields"),
                arguments(kev, "kev.csv", utf8("cveID,product\nCVE-2024-0001,M\n"), "the column vendorProject"),
                arguments(forms, "a.csv", utf8("name,name\n"), "stands there twice"),
                arguments(forms, "a.csv", utf8(""), "the file is empty"),
                arguments(forms, "a.csv", utf8("name\n"), "there is no row in it"),
                arguments(
                        forms, "a.csv", utf8("name\n\"가온\n"), "a.csv, line 2: a quote that opens there is not closed"),
                arguments(
                        forms, "a.csv", utf8("name\n" + "x".repeat(3 << 20)), "line 2: the line is longer than 1 MiB"),
                arguments(forms, "a.csv", utf8("name\n\"" + "x\n".repeat(2 << 20)), "not closed"),
                arguments(forms, "a.csv", bytes(utf8("name\n"), 0xff, 0xff, '\n'), "neither UTF-8 nor CP949"),
                arguments(forms, "a.csv", "name\na\n".getBytes(StandardCharsets.UTF_16LE), "not a text file"),
                arguments(sites, "CACurrent", utf8("1,example.com,A\n" + "x".repeat(3 << 20)), "line 2"),
                arguments(sites, "CACurrent", utf8("<html>\n"), "not one of its 1 rows can be taken"),
                arguments(qualys, "r.xml", utf8(REPORT), "cut short"),
                arguments(qualys, "r.xml", utf8(REPORT + "</HOST></HOST_LIST></OTHER>"), "malformed"),
                arguments(qualys, "r.xml", utf8("<a/>"), "no asset data report"),
                arguments(
                        qualys,
                        "r.xml",
                        utf8("<?xml version='1.0'?><!DOCTYPE A [<!ENTITY e SYSTEM 'file:///etc/hostname'>]>"
                                + REPORT.replace("192.0.2.1", "&e;") + "</HOST></HOST_LIST></ASSET_DATA_REPORT>"),
                        "entities of its own"),
                arguments(
                        qualys,
                        "r.xml",
                        utf8("<?xml version='1.0'?><!DOCTYPE A [<!ENTITY a 'aaaaaaaaaa'>"
                                + "<!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;'>]>" + REPORT.replace("192.0.2.1", "&b;")
                                + "</HOST></HOST_LIST></ASSET_DATA_REPORT>"),
                        "entities of its own"),
                arguments(
                        qualys,
                        "r.xml",
                        utf8("<!DOCTYPE A [<!--" + "x".repeat(3 << 20) + "-->]>" + REPORT + "</HOST></HOST_LIST>"),
                        "1 MiB"),
                arguments(qualys, "r.xml", utf8(REPORT + "<a>".repeat(100_000)), "nested"),
                arguments(
                        qualys,
                        "r.xml",
                        utf8(REPORT.replace("192.0.2.1", "x".repeat(3 << 20))
                                + "</HOST></HOST_LIST></ASSET_DATA_REPORT>"),
                        "1 MiB"),
                arguments(
                        qualys,
                        "r.xml",
                        bytes(utf8("<?xml version='1.0' encoding='UTF-8'?>" + REPORT), 0xff),
                        "malformed"));
    }

    private static String fields(int count) {
        return IntStream.range(0, count).mapToObj(i -> "\"f" + i + "\":1,").collect(Collectors.joining());
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] bytes(byte[] begin, int... more) {
        var all = java.util.Arrays.copyOf(begin, begin.length + more.length);
        for (var i = 0; i < more.length; i++) {
            all[begin.length + i] = (byte) more[i];
        }
        return all;
    }
}
