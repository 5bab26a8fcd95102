package io.ismsgraph.intake.format;

/** Samples of the registry's own forms. */
final class RegistrySamples {

    private RegistrySamples() {}

    static Samples systems() {
        var head = "organisation,system,core,from,until\n";
        return Samples.dated(
                "registry, systems",
                new Registry(),
                "systems.csv",
                Samples.snapshot("2025-06-01"),
                head + "가온,주문,yes,2024-01-01,\n가온,배송,no,,\n",
                head + "가온,주문,no,2024-03-01,2025-12-31\n가온,정산,,,\n",
                head + "가온,주문,no,2024-03-01,\n가온,배송,,,\n",
                head + "가온,주문,yes,soon,\n가온,배송,no,,\n",
                "soon",
                "2024-01-01");
    }

    static Samples certificates() {
        var head = "organisation,scheme,issued_on,expires_on,number,scope,systems,edition\n";
        var renewed = "가온,ISMS-P,2026-01-01,2028-12-31,N1,쇼핑,주문,2023\n";
        return Samples.dated(
                "registry, certificates",
                new Registry(),
                "certificates.csv",
                Samples.snapshot("2025-06-01"),
                head + "가온,ISMS-P,2024-03-01,2027-02-28,N1,쇼핑,주문;배송,2018\n가온,ISMS,2024-03-01,2027-02-28,N2,,,2023\n",
                head + "가온,ISMS-P,2024-03-01,2025-12-31,N1,쇼핑,주문,2023\n",
                head + "가온,ISMS-P,2024-03-01,2025-12-31,N1,쇼핑,주문,2023\n" + renewed,
                head + "가온,ISMS-P,2024-03-01,soon,N1,쇼핑,주문;배송,2018\n가온,ISMS,2024-03-01,2027-02-28,N2,,,2023\n",
                "soon",
                "2027-02-28");
    }

    static Samples ownership() {
        var head = "domain,owner,from\n";
        return Samples.dated(
                "registry, ownership",
                new Registry(),
                "ownership.csv",
                Samples.at("2025-06-01"),
                head + "a.example.com,가온,2024-01-01\nb.example.com,나온,2024-01-01\n",
                head + "a.example.com,가온,2024-06-01\n",
                head + "b.example.com,나온,2023-01-01\n",
                head + "a.example.com,가온,soon\nb.example.com,나온,2024-01-01\n",
                "soon",
                "2024-01-01");
    }
}
