package io.ismsgraph.console.saved;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ismsgraph.service.Caller;
import io.ismsgraph.service.Unanswered;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A statement is its writer's until he shares it, and stays his then. */
class SharingTest {

    private static final Caller ONE = new Caller("one", "127.0.0.1", Set.of("INVESTIGATOR"), false);
    private static final Caller OTHER = new Caller("other", "127.0.0.1", Set.of("INVESTIGATOR"), false);

    private final SavedQueries queries;

    SharingTest(@TempDir Path folder) {
        this.queries = new SavedQueries(new SavedQueryFiles(folder), List.of(), InstantSource.system());
    }

    private static Map<String, Object> query(String name, boolean shared) {
        return new HashMap<>(Map.of("name", name, "statement", "RETURN 1 AS n", "shared", shared));
    }

    private static List<String> names(List<SavedQuery> queries) {
        return queries.stream().map(SavedQuery::name).toList();
    }

    @Test
    void showsOthersWhatIsSharedAlone() {
        var own = queries.save(ONE, query("own", false));
        var shared = queries.save(ONE, query("shared", true));
        assertThat(names(queries.all(ONE, ""))).containsExactly("own", "shared");
        assertThat(names(queries.all(OTHER, ""))).containsExactly("shared");
        assertThat(queries.versions(OTHER, own.id())).isEmpty();
        assertThat(names(queries.versions(OTHER, shared.id()))).containsExactly("shared");
    }

    @Test
    void hidesWhatWasWrittenBeforeItWasShared() {
        var draft = queries.save(ONE, query("draft", false));
        var change = query("final", true);
        change.put("id", draft.id());
        change.put("version", 1);
        queries.save(ONE, change);
        assertThat(names(queries.versions(ONE, draft.id()))).containsExactly("final", "draft");
        assertThat(names(queries.versions(OTHER, draft.id()))).containsExactly("final");
    }

    @Test
    void leavesItToItsWriterToChangeOrDeleteIt() {
        var shared = queries.save(ONE, query("shared", true));
        var change = query("taken over", true);
        change.put("id", shared.id());
        change.put("version", 1);
        assertThatThrownBy(() -> queries.save(OTHER, change))
                .isInstanceOf(Unanswered.class)
                .hasMessageContaining("no saved query of this id");
        assertThat(queries.delete(OTHER, shared.id())).isFalse();
        assertThat(names(queries.all(OTHER, ""))).containsExactly("shared");
        assertThat(queries.delete(ONE, shared.id())).isTrue();
        assertThat(queries.all(ONE, "")).isEmpty();
    }

    @Test
    void looksForNothingOutsideItsFolder() {
        assertThat(queries.versions(ONE, "../../keys")).isEmpty();
        assertThat(queries.delete(ONE, "..")).isFalse();
    }
}
