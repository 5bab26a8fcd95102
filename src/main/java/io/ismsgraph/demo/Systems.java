package io.ismsgraph.demo;

import static io.ismsgraph.demo.Table.cell;

import io.ismsgraph.graph.Times;
import io.ismsgraph.identity.EntityId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** What organisations operate, and the few systems that go to another operator. */
final class Systems {

    private static final int MOMENT = 3;
    private static final long BEGUN = Times.startOf(LocalDate.of(2016, 1, 1));
    private static final List<List<String>> DATA = List.of(
            List.of("이름", "연락처"),
            List.of("이름", "연락처", "주소"),
            List.of("이름", "계좌번호", "연락처"),
            List.of("이름", "생년월일", "건강 정보"),
            List.of("접속 기록"));

    private final Book book;
    private final World world;
    private final Dice dice = new Dice("systems");

    Systems(Book book, World world) {
        this.book = book;
        this.world = world;
    }

    void write() {
        var names = Table.read("systems");
        for (var organisation : world.organisations) {
            var own = names.stream()
                    .filter(row -> cell(row, "sector").equals(organisation.sector()))
                    .toList();
            var chosen = dice.some(own, count(organisation));
            for (int i = 0; i < chosen.size(); i++) {
                var late = i > 1 && dice.chance(0.08);
                var born = late ? dice.between(Timeline.later(), Timeline.count() - 5) : MOMENT;
                add(organisation, chosen.get(i), i == 0, born);
            }
        }
        dice.some(
                        world.systems.stream()
                                .filter(system -> system.born() == MOMENT)
                                .toList(),
                        15)
                .forEach(this::move);
    }

    private int count(World.Organisation organisation) {
        if (!organisation.candidate()) {
            return 1;
        }
        return 2 + (dice.chance(0.55) ? 1 : 0) + (dice.chance(0.2) ? 1 : 0);
    }

    private void add(World.Organisation operator, Map<String, String> row, boolean core, int born) {
        var name = cell(row, "name");
        var id = EntityId.system(operator.id(), name);
        world.systems.add(new World.Service(id, operator, name, cell(row, "touchpoint"), core, born));
        var since = born == MOMENT ? BEGUN : Times.startOf(Timeline.day(born));
        var properties = Map.<String, Object>of(
                "name",
                name,
                "core",
                core,
                "personalRecords",
                dice.between(1, core ? 5_000 : 500) * 1_000L,
                "dataCategories",
                dice.pick(DATA),
                "usesAi",
                dice.chance(0.15));
        book.describe(born, Feed.REGISTRY, "System", since, id, properties);
        book.holds(born, Feed.REGISTRY, Link.OPERATES, operator.id(), id, since);
    }

    /** A system keeps its identity when another takes it over. */
    private void move(World.Service system) {
        var day = dice.day(Timeline.FIRST_DAY.plusDays(30), Timeline.DEMO_DAY.minusDays(30));
        var moment = Timeline.learnt(day);
        var other = dice.pick(world.organisations.stream()
                .filter(organisation -> organisation.sector().equals("OTHER"))
                .toList());
        book.ends(moment, Feed.REGISTRY, Link.OPERATES, system.operator().id(), system.id(), Times.startOf(day));
        book.holds(moment, Feed.REGISTRY, Link.OPERATES, other.id(), system.id(), Times.startOf(day));
    }
}
