package io.ismsgraph.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import io.ismsgraph.touchpoint.CanonicalAddress;
import io.ismsgraph.touchpoint.RefusedAddress;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever is written for an address has one stable form, or is refused with what would be right. */
class AddressPropertiesTest {

    @Provide
    Arbitrary<String> nearlyAddresses() {
        var parts = Arbitraries.of(
                "http://",
                "https://",
                "a",
                "www.",
                "example.com",
                ".",
                ":",
                "/",
                "[",
                "]",
                "::",
                "1",
                "255",
                "0x7f",
                "%",
                "%2e",
                "@",
                "?",
                "#",
                "-",
                "xn--",
                "한국",
                "。",
                "\u00ad",
                "\u200d",
                "..",
                " ",
                "\\",
                "80",
                "65536",
                "fe80",
                "ffff",
                "*",
                "_",
                "ß");
        return parts.list().ofMaxSize(12).map(list -> String.join("", list));
    }

    @Property(seed = "1")
    void givesTextsAFormOrRefusesThem(@ForAll String text) {
        isStableOrRefused(text);
    }

    @Property(seed = "1", tries = 20_000)
    void givesWhatIsNearlyAnAddressAFormOrRefusesIt(@ForAll("nearlyAddresses") String text) {
        isStableOrRefused(text);
    }

    private static void isStableOrRefused(String text) {
        try {
            var address = CanonicalAddress.of(text);
            assertThat(CanonicalAddress.of(address.text())).isEqualTo(address);
        } catch (RefusedAddress refusal) {
            assertThat(refusal.remedy()).isNotBlank();
        }
    }
}
