package io.ismsgraph.audit;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/**
 * What became of an audit.
 *
 * @param lines how many are as they were written, from the first on
 * @param last the seal of the last of them: noted elsewhere, it shows later that nothing was cut off
 * @param problem the first line that is not, and why; nothing if all are
 */
record Verification(long lines, String last, Optional<String> problem) {

    private static final JsonMapper JSON = JsonMapper.shared();

    /** Reads all of it. */
    static Verification of(Path folder, Seal seal) throws IOException {
        var sound = new Verification(0, Seal.BEGINNING, Optional.empty());
        var files = Trail.files(folder);
        for (var file : files) {
            sound = sound.and(file, file.equals(files.getLast()), seal);
            if (sound.problem.isPresent()) {
                return sound;
            }
        }
        return sound;
    }

    /** At the very end a line may be in the making, or be what a crash left of one, which the next start cuts off. */
    private Verification and(Path file, boolean last, Seal seal) throws IOException {
        var sound = this;
        var place = 0;
        try (var reader = Files.newBufferedReader(file)) {
            for (var text = reader.readLine(); text != null; text = reader.readLine()) {
                place++;
                var line = Seal.Line.of(text);
                var problem = sound.problem(line, seal);
                if (problem.isPresent()) {
                    if (last && line.body().isEmpty() && reader.readLine() == null) {
                        return sound;
                    }
                    return sound.broken(file, place, problem.get());
                }
                sound = new Verification(sound.lines + 1, line.seal(), Optional.empty());
            }
        } catch (MalformedInputException noText) {
            return sound.broken(file, place + 1, "is no text.");
        }
        return sound;
    }

    private Verification broken(Path file, int place, String problem) {
        return new Verification(lines, last, Optional.of(file.getFileName() + ", line " + place + " " + problem));
    }

    private Optional<String> problem(Seal.Line line, Seal seal) {
        if (line.body().isEmpty()) {
            return Optional.of("is no whole line.");
        }
        if (!seal.after(last, line.body()).equals(line)) {
            var number = JSON.readTree(line.body()).path("number").asLong(0);
            return Optional.of(
                    number == lines + 1
                            ? "was changed after it was written, or is sealed by another key."
                            : "has the number " + number + " where " + (lines + 1) + " is due: lines are missing.");
        }
        return Optional.empty();
    }
}
