package io.ismsgraph.intake.command;

import io.ismsgraph.snapshot.Snapshots;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Takes snapshots of the embedded store, for an administrator. */
@RestController
class SnapshotController {

    private final ObjectProvider<Snapshots> snapshots;

    SnapshotController(ObjectProvider<Snapshots> snapshots) {
        this.snapshots = snapshots;
    }

    /** Takes one, and answers when it is known to be good. */
    @PostMapping("/snapshot")
    void take(HttpServletResponse response) {
        var lines = new Lines(response);
        ImportController.answering(
                lines,
                () -> lines.add(Line.of(Snapshots.of(snapshots::getIfAvailable).take())));
    }
}
