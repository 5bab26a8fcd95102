package io.ismsgraph.touchpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.ismsgraph.touchpoint.CanonicalAddress.Kind;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CanonicalAddressTest {

    @ParameterizedTest
    @MethodSource("addresses")
    void givesEveryAddressOneForm(String written, Kind kind, String canonical) {
        var address = CanonicalAddress.of(written);

        assertThat(address.text()).isEqualTo(canonical);
        assertThat(address.kind()).isEqualTo(kind);
        assertThat(CanonicalAddress.of(canonical)).as("the form is stable").isEqualTo(address);
    }

    @ParameterizedTest
    @MethodSource("refused")
    void refusesWhatDoesNotNameOneTouchpoint(String written, String reason) {
        var refusal = catchThrowableOfType(RefusedAddress.class, () -> CanonicalAddress.of(written));

        assertThat(refusal).as(written).isNotNull();
        assertThat(refusal).hasMessageContaining(reason);
        assertThat(refusal.remedy()).isNotBlank();
    }

    @Test
    void takesHostAndPortApart() {
        assertThat(CanonicalAddress.of("https://[2001:db8::1]:8443/x"))
                .extracting(CanonicalAddress::host, CanonicalAddress::port, CanonicalAddress::namesIp)
                .containsExactly("2001:db8::1", 8443, true);
        assertThat(CanonicalAddress.of("https://example.com:443/x"))
                .extracting(CanonicalAddress::host, CanonicalAddress::port, CanonicalAddress::namesIp)
                .containsExactly("example.com", null, false);
        assertThat(CanonicalAddress.of("192.0.2.1:22"))
                .extracting(CanonicalAddress::host, CanonicalAddress::port, CanonicalAddress::namesIp)
                .containsExactly("192.0.2.1", 22, true);
        assertThat(CanonicalAddress.of("db.host1:22"))
                .extracting(CanonicalAddress::host, CanonicalAddress::port, CanonicalAddress::namesIp)
                .containsExactly("db.host1", 22, false);
    }

    static Stream<Arguments> addresses() {
        return Stream.of(
                arguments("www.example.com", Kind.DOMAIN, "www.example.com"),
                arguments("Example.COM", Kind.DOMAIN, "example.com"),
                arguments("example.com.", Kind.DOMAIN, "example.com"),
                arguments("  example.com  ", Kind.DOMAIN, "example.com"),
                arguments("EXAMPLE.com.", Kind.DOMAIN, "example.com"),
                arguments("my_host.example.com", Kind.DOMAIN, "my_host.example.com"),
                arguments("_dmarc.example.com", Kind.DOMAIN, "_dmarc.example.com"),
                arguments("a-b.example.com", Kind.DOMAIN, "a-b.example.com"),
                arguments("r3---sn-x.example.com", Kind.DOMAIN, "r3---sn-x.example.com"),
                arguments("1.example.com", Kind.DOMAIN, "1.example.com"),
                arguments("db.host1", Kind.DOMAIN, "db.host1"),
                arguments("web.h2", Kind.DOMAIN, "web.h2"),
                arguments("0x1.abc0", Kind.DOMAIN, "0x1.abc0"),
                arguments("10.0.0.x1", Kind.DOMAIN, "10.0.0.x1"),
                arguments("https://db.host1/", Kind.URL, "https://db.host1/"),
                arguments("123.456.example", Kind.DOMAIN, "123.456.example"),
                arguments("163.com", Kind.DOMAIN, "163.com"),
                arguments("4chan.example", Kind.DOMAIN, "4chan.example"),
                arguments("한국.kr", Kind.DOMAIN, "xn--3e0b707e.kr"),
                arguments("한국.kr.", Kind.DOMAIN, "xn--3e0b707e.kr"),
                arguments("XN--3E0B707E.KR", Kind.DOMAIN, "xn--3e0b707e.kr"),
                arguments("예시.한국", Kind.DOMAIN, "xn--vv4b11d.xn--3e0b707e"),
                arguments("한국.kr", Kind.DOMAIN, "xn--3e0b707e.kr"),
                arguments("münchen.example", Kind.DOMAIN, "xn--mnchen-3ya.example"),
                arguments("MÜNCHEN.example", Kind.DOMAIN, "xn--mnchen-3ya.example"),
                arguments("straße.example", Kind.DOMAIN, "xn--strae-oqa.example"),
                arguments("ｅｘａｍｐｌｅ.com", Kind.DOMAIN, "example.com"),
                arguments("example。com", Kind.DOMAIN, "example.com"),
                arguments("example．com。", Kind.DOMAIN, "example.com"),
                arguments("ex­ample.com", Kind.DOMAIN, "example.com"),
                arguments("例え.テスト", Kind.DOMAIN, "xn--r8jz45g.xn--zckzah"),
                arguments("192.0.2.1", Kind.ADDRESS, "192.0.2.1"),
                arguments("192.0.2.1.", Kind.ADDRESS, "192.0.2.1"),
                arguments("0.0.0.1", Kind.ADDRESS, "0.0.0.1"),
                arguments("255.255.255.255", Kind.ADDRESS, "255.255.255.255"),
                arguments("10.0.0.10", Kind.ADDRESS, "10.0.0.10"),
                arguments("１９２.0.2.1", Kind.ADDRESS, "192.0.2.1"),
                arguments("2001:db8::1", Kind.ADDRESS, "2001:db8::1"),
                arguments("2001:DB8::1", Kind.ADDRESS, "2001:db8::1"),
                arguments("2001:0db8:0000:0000:0000:0000:0000:0001", Kind.ADDRESS, "2001:db8::1"),
                arguments("2001:db8:0:0:1:0:0:1", Kind.ADDRESS, "2001:db8::1:0:0:1"),
                arguments("2001:0:0:1:0:0:0:1", Kind.ADDRESS, "2001:0:0:1::1"),
                arguments("2001:db8:0:1:1:1:1:1", Kind.ADDRESS, "2001:db8:0:1:1:1:1:1"),
                arguments("[2001:db8::1]", Kind.ADDRESS, "2001:db8::1"),
                arguments("::1", Kind.ADDRESS, "::1"),
                arguments("::ffff:192.0.2.1", Kind.ADDRESS, "192.0.2.1"),
                arguments("::FFFF:C000:0201", Kind.ADDRESS, "192.0.2.1"),
                arguments("[::ffff:192.0.2.1]", Kind.ADDRESS, "192.0.2.1"),
                arguments("64:ff9b::192.0.2.33", Kind.ADDRESS, "64:ff9b::c000:221"),
                arguments("fe80::1", Kind.ADDRESS, "fe80::1"),
                arguments("2001:db8::1:443", Kind.ADDRESS, "2001:db8::1:443"),
                arguments("example.com:8443", Kind.ENDPOINT, "example.com:8443"),
                arguments("Example.com.:8443", Kind.ENDPOINT, "example.com:8443"),
                arguments("example.com:443", Kind.ENDPOINT, "example.com:443"),
                arguments("example.com:80", Kind.ENDPOINT, "example.com:80"),
                arguments("한국.kr:22", Kind.ENDPOINT, "xn--3e0b707e.kr:22"),
                arguments("192.0.2.1:22", Kind.ENDPOINT, "192.0.2.1:22"),
                arguments("192.0.2.1:65535", Kind.ENDPOINT, "192.0.2.1:65535"),
                arguments("[2001:DB8::1]:8443", Kind.ENDPOINT, "[2001:db8::1]:8443"),
                arguments("[::ffff:192.0.2.1]:22", Kind.ENDPOINT, "192.0.2.1:22"),
                arguments("https://example.com", Kind.URL, "https://example.com/"),
                arguments("https://example.com/", Kind.URL, "https://example.com/"),
                arguments("HTTPS://EXAMPLE.com/Login", Kind.URL, "https://example.com/Login"),
                arguments("https://example.com:443/", Kind.URL, "https://example.com/"),
                arguments("http://example.com:80/", Kind.URL, "http://example.com/"),
                arguments("http://example.com:443/", Kind.URL, "http://example.com:443/"),
                arguments("https://example.com:80/", Kind.URL, "https://example.com:80/"),
                arguments("https://example.com:8443/a", Kind.URL, "https://example.com:8443/a"),
                arguments("https://example.com:/a", Kind.URL, "https://example.com/a"),
                arguments("https://example.com./a", Kind.URL, "https://example.com/a"),
                arguments("https://example.com/a/./b/../c", Kind.URL, "https://example.com/a/c"),
                arguments("https://example.com/a/..", Kind.URL, "https://example.com/"),
                arguments("https://example.com/a/b/..", Kind.URL, "https://example.com/a/"),
                arguments("https://example.com/a/.", Kind.URL, "https://example.com/a/"),
                arguments("https://example.com/../../a", Kind.URL, "https://example.com/a"),
                arguments("https://example.com/%2e%2E/a", Kind.URL, "https://example.com/a"),
                arguments("https://example.com/a//b", Kind.URL, "https://example.com/a//b"),
                arguments("https://example.com/%7euser", Kind.URL, "https://example.com/~user"),
                arguments("https://example.com/%41%2d%5f", Kind.URL, "https://example.com/A-_"),
                arguments("https://example.com/%2f", Kind.URL, "https://example.com/%2F"),
                arguments("https://example.com/a%20b", Kind.URL, "https://example.com/a%20b"),
                arguments("https://example.com/로그인", Kind.URL, "https://example.com/%EB%A1%9C%EA%B7%B8%EC%9D%B8"),
                arguments("https://example.com/%eb%a1%9c", Kind.URL, "https://example.com/%EB%A1%9C"),
                arguments("https://example.com/?q=1", Kind.URL, "https://example.com/?q=1"),
                arguments("https://example.com?q=1", Kind.URL, "https://example.com/?q=1"),
                arguments("https://example.com/a?", Kind.URL, "https://example.com/a"),
                arguments("https://example.com/?q=%e2%82%ac", Kind.URL, "https://example.com/?q=%E2%82%AC"),
                arguments("https://example.com/?next=/a/../b", Kind.URL, "https://example.com/?next=/a/../b"),
                arguments("https://example.com/a#top", Kind.URL, "https://example.com/a"),
                arguments("https://example.com#top", Kind.URL, "https://example.com/"),
                arguments("https://example.com/a;v=1,2", Kind.URL, "https://example.com/a;v=1,2"),
                arguments("https://example.com/a|b", Kind.URL, "https://example.com/a%7Cb"),
                arguments("https://한국.kr/", Kind.URL, "https://xn--3e0b707e.kr/"),
                arguments("https://192.0.2.1/", Kind.URL, "https://192.0.2.1/"),
                arguments("https://192.0.2.1:443/x", Kind.URL, "https://192.0.2.1/x"),
                arguments("https://[2001:DB8:0::1]/", Kind.URL, "https://[2001:db8::1]/"),
                arguments("https://[2001:db8::1]:8443/", Kind.URL, "https://[2001:db8::1]:8443/"),
                arguments("http://[::ffff:192.0.2.1]/", Kind.URL, "http://192.0.2.1/"),
                arguments("https://my_host.example.com/", Kind.URL, "https://my_host.example.com/"));
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                arguments("", "empty"),
                arguments("   ", "empty"),
                arguments(".", "between two dots"),
                arguments("example..com", "between two dots"),
                arguments(".example.com", "between two dots"),
                arguments("example.com..", "between two dots"),
                arguments("localhost", "one word"),
                arguments("none", "one word"),
                arguments("kr", "one word"),
                arguments("*.example.com", "wildcard"),
                arguments("https://*.example.com/", "wildcard"),
                arguments("exa mple.com", "blank"),
                arguments("exa\tmple.com", "blank"),
                arguments("https://example.com/a b", "blank"),
                arguments("user@example.com", "mail name"),
                arguments("https://user@example.com/", "user name"),
                arguments("https://user:secret@example.com/", "user name"),
                arguments("-a.example.com", "hyphen"),
                arguments("a-.example.com", "hyphen"),
                arguments("exa!mple.com", "letters, digits"),
                arguments("exa$mple.com", "letters, digits"),
                arguments("example.com,", "letters, digits"),
                arguments("(example.com)", "letters, digits"),
                arguments("example%2ecom", "percent sign"),
                arguments("a".repeat(64) + ".example.com", "63"),
                arguments("abcdefg.".repeat(32) + "example", "253"),
                arguments("xn--a.example", "letters, digits"),
                arguments("a​b..example", "between two dots"),
                arguments("1.2.3", "four decimal"),
                arguments("1.2.3.4.5", "four decimal"),
                arguments("256.1.1.1", "not an IP"),
                arguments("1.2.3.256", "not an IP"),
                arguments("010.0.0.1", "four decimal"),
                arguments("192.0.2.01", "four decimal"),
                arguments("0x7f.0.0.1", "four decimal"),
                arguments("0x7f000001", "four decimal"),
                arguments("2130706433", "four decimal"),
                arguments("example.123", "four decimal"),
                arguments("127.1", "four decimal"),
                arguments("192.0.2.0/24", "network"),
                arguments("2001:db8::/32", "network"),
                arguments("192.0.2.1-5", "begins with a letter"),
                arguments("0.0.0.0", "no machine"),
                arguments("::", "no machine"),
                arguments("fe80::1%eth0", "zone"),
                arguments("[fe80::1%25eth0]", "zone"),
                arguments("2001:db8::1::2", "not an IP"),
                arguments("2001:db8::g", "not an IP"),
                arguments("1:2:3:4:5:6:7", "not an IP"),
                arguments("12345::1", "not an IP"),
                arguments("[2001:db8::1", "not closed"),
                arguments("[2001:db8::1]8443", "follows the bracket"),
                arguments("[example.com]", "Only an IPv6"),
                arguments("[192.0.2.1]:80", "Only an IPv6"),
                arguments("example.com:0", "port"),
                arguments("example.com:65536", "port"),
                arguments("example.com:http", "port"),
                arguments("example.com:08443", "port"),
                arguments("example.com:", "port"),
                arguments("example.com:-1", "port"),
                arguments("https://example.com:99999/", "port"),
                arguments("example.com/login", "scheme before"),
                arguments("example.com?x=1", "scheme before"),
                arguments("http:/example.com", "two slashes"),
                arguments("ftp://example.com/", "http:// or https://"),
                arguments("javascript://example.com/", "http:// or https://"),
                arguments("://example.com", "http:// or https://"),
                arguments("https://", "between two dots"),
                arguments("https:///path", "between two dots"),
                arguments("https://localhost/", "one word"),
                arguments("https://example.com/%zz", "hexadecimal"),
                arguments("https://example.com/%", "hexadecimal"),
                arguments("https://example.com/a\\b", "backslash"),
                arguments("https://example.com/" + "a".repeat(5_000), "4096"));
    }
}
