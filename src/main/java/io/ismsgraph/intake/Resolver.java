package io.ismsgraph.intake;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows with what follows when it is known whom their words mean. */
final class Resolver {

    private final Owners owners;

    /**
     * A row, resolved.
     *
     * @param said what it says
     * @param listed what the snapshot lists by it
     * @param reason why it is not taken, if it is not
     * @param unknown whether nothing tells what it is about
     */
    record Resolved(
            List<Statement> said,
            List<Long> listed,
            @Nullable Rejected reason,
            boolean unknown) {}

    Resolver(Reads reads, long now, List<Entry> entries) {
        var references = new LinkedHashSet<Reference>();
        for (var entry : entries) {
            entry.statements().keyed().forEach(keyed -> references.add(keyed.reference()));
            for (var said : entry.statements().said()) {
                if (said instanceof Statement.OfOrganisation deferred) {
                    references.add(deferred.reference());
                }
            }
        }
        this.owners = Owners.of(reads, now, references);
    }

    Resolved of(Entry entry) {
        var row = entry.statements();
        var listed = new ArrayList<>(row.listed());
        var said = new ArrayList<Statement>();
        Rejected reason = null;
        try {
            row.said().forEach(each -> collect(each, row, said, listed));
        } catch (Rejected late) {
            reason = late;
            said.clear();
        }
        var keys = new ArrayList<>(row.keys());
        row.keyed().forEach(keyed -> {
            var follows = row.fresh();
            keyed.then().accept(owners.of(keyed.reference()), follows);
            keys.addAll(follows.keys());
        });
        keys.forEach(key -> listed.add(Keys.of(key)));
        var faulty = reason != null || !row.rejected().isEmpty();
        if (faulty) {
            keys.forEach(key -> listed.add(Keys.spared(key)));
        }
        return new Resolved(
                said, listed, reason, faulty && keys.isEmpty() && row.keyed().isEmpty());
    }

    private void collect(Statement each, Statements row, List<Statement> said, List<Long> listed) {
        if (each instanceof Statement.OfOrganisation(var reference, var then)) {
            var follows = row.fresh();
            then.accept(owners.of(reference), follows);
            listed.addAll(follows.listed());
            follows.keys().forEach(key -> listed.add(Keys.of(key)));
            follows.said().forEach(next -> collect(next, follows, said, listed));
        } else {
            said.add(each);
        }
    }
}
