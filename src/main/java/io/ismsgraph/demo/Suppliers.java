package io.ismsgraph.demo;

import io.ismsgraph.graph.Period;
import io.ismsgraph.graph.Times;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Who supplies whom with what. */
final class Suppliers {

    private static final int MOMENT = 8;
    private static final long BEGUN = Times.startOf(LocalDate.of(2020, 3, 1));
    private static final List<String> SERVICES =
            List.of("고객 상담", "결제 대행", "문자 발송", "시스템 운영", "배송", "백업 보관", "개발과 유지보수");

    private final Book book;
    private final World world;
    private final Dice dice = new Dice("suppliers");

    Suppliers(Book book, World world) {
        this.book = book;
        this.world = world;
    }

    void write() {
        var suppliers = world.organisations.stream()
                .filter(organisation -> organisation.sector().equals("OTHER"))
                .toList();
        for (var customer : world.candidates()) {
            for (var supplier : dice.some(suppliers, dice.between(0, 2))) {
                supply(customer, supplier);
            }
        }
    }

    private void supply(World.Organisation customer, World.Organisation supplier) {
        var service = dice.pick(SERVICES);
        say(MOMENT, customer, supplier, BEGUN, service);
        if (dice.chance(0.05)) {
            var moment = dice.between(Timeline.later(), Timeline.count() - 1);
            book.ends(moment, Feed.REGISTRY, Link.SUPPLIED_BY, customer.id(), supplier.id(), Timeline.at(moment));
        } else if (dice.chance(0.05)) {
            var moment = dice.between(Timeline.later(), Timeline.count() - 1);
            say(moment, customer, supplier, Timeline.at(moment), dice.pick(SERVICES));
        }
    }

    private void say(int moment, World.Organisation customer, World.Organisation supplier, long since, String service) {
        book.fact(
                moment,
                Feed.REGISTRY,
                Link.SUPPLIED_BY,
                customer.id(),
                supplier.id(),
                Period.since(since),
                true,
                Map.of("service", service));
    }
}
