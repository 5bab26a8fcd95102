package bench;

import io.ismsgraph.graph.Description;
import io.ismsgraph.graph.Fact;
import io.ismsgraph.graph.Period;
import io.ismsgraph.graph.Recorder;
import io.ismsgraph.graph.Recording;
import io.ismsgraph.graph.Times;
import io.ismsgraph.identity.EntityId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Two sets of organisations with systems, alike at present. In one of them each fact has ten others behind it, five that were
 * corrected and five that are over, and each system was described anew five times.
 */
final class HistoryGraph {

    static final String WITHOUT = "plain";
    static final String WITH = "storied";

    private static final int ORGANISATIONS = 100;
    private static final int SYSTEMS = 5;
    private static final int OF_EACH_KIND = 5;
    private static final String SOURCE = EntityId.source("Benchmark");
    private static final LocalDate BEGUN = LocalDate.of(2024, 7, 1);

    private HistoryGraph() {}

    /** Writes both. */
    static void write(Recorder recorder) {
        recorder.record(recording -> present(recording, WITHOUT));
        recorder.record(recording -> present(recording, WITH));
        for (int i = 1; i <= OF_EACH_KIND; i++) {
            var time = i;
            recorder.record(recording -> recording.facts("OPERATES", "Organisation", "System", corrected(time)));
            recorder.record(recording -> recording.facts("OPERATES", "Organisation", "System", over(time)));
            recorder.record(recording -> recording.describe("System", since(0), SOURCE, described(WITH, time)));
        }
    }

    private static boolean present(Recording recording, String set) {
        var organisations = new ArrayList<Description>();
        for (int i = 0; i < ORGANISATIONS; i++) {
            organisations.add(new Description(
                    organisation(set, i), Map.of("name", "기관", "kind", "SITE", "domain", set + "-" + i + ".example")));
        }
        recording.describe("Organisation", since(0), SOURCE, organisations);
        recording.describe("System", since(0), SOURCE, described(set, 0));
        recording.facts("OPERATES", "Organisation", "System", facts(set, since(0), SOURCE));
        return true;
    }

    /** Each time it is said that they began a month earlier. */
    private static List<Fact> corrected(int time) {
        return facts(WITH, since(time), SOURCE);
    }

    /** Others stated the same of a time that is over. */
    private static List<Fact> over(int time) {
        return facts(
                WITH,
                new Period(since(2 * OF_EACH_KIND).from(), since(OF_EACH_KIND).from()),
                "former " + time);
    }

    private static List<Fact> facts(String set, Period period, String by) {
        var facts = new ArrayList<Fact>();
        for (int i = 0; i < ORGANISATIONS; i++) {
            for (int j = 0; j < SYSTEMS; j++) {
                var organisation = organisation(set, i);
                facts.add(Fact.holds(organisation, EntityId.system(organisation, "체계 " + j), period, by, SOURCE));
            }
        }
        return facts;
    }

    private static List<Description> described(String set, long time) {
        var systems = new ArrayList<Description>();
        for (int i = 0; i < ORGANISATIONS; i++) {
            for (int j = 0; j < SYSTEMS; j++) {
                var id = EntityId.system(organisation(set, i), "체계 " + j);
                systems.add(new Description(id, Map.of("name", "체계", "core", true, "personalRecords", time)));
            }
        }
        return systems;
    }

    private static String organisation(String set, int number) {
        return EntityId.organisationByDomain(set + "-" + number + ".example");
    }

    private static Period since(int monthsEarlier) {
        return Period.since(Times.startOf(BEGUN.minusMonths(monthsEarlier)));
    }
}
