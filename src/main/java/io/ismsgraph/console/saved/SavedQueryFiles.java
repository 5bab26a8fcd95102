package io.ismsgraph.console.saved;

import io.ismsgraph.storage.Folders;
import io.ismsgraph.storage.PrivateFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.json.JsonMapper;

/** The folder in which statements are kept: a folder for each, a file for each of its versions. */
final class SavedQueryFiles {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{16}");
    private static final Pattern FILE = Pattern.compile("\\d+\\.json");
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Path folder;

    SavedQueryFiles(Path folder) {
        this.folder = folder;
    }

    /** The newest version of each. */
    List<SavedQuery> all() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        var all = new ArrayList<SavedQuery>();
        try (var ids = Files.list(folder)) {
            for (var id :
                    ids.map(path -> path.getFileName().toString()).sorted().toList()) {
                newest(id).ifPresent(all::add);
            }
        }
        return all;
    }

    Optional<SavedQuery> newest(String id) throws IOException {
        return versions(id).stream().findFirst();
    }

    /** All versions of one, the newest first. */
    List<SavedQuery> versions(String id) throws IOException {
        if (!ID.matcher(id).matches() || !Files.isDirectory(folder.resolve(id))) {
            return List.of();
        }
        var versions = new ArrayList<SavedQuery>();
        try (var files = Files.list(folder.resolve(id))) {
            for (var file : files.filter(
                            path -> FILE.matcher(path.getFileName().toString()).matches())
                    .toList()) {
                versions.add(JSON.readValue(Files.readString(file), SavedQuery.class));
            }
        }
        versions.sort(Comparator.comparing(SavedQuery::version).reversed());
        return versions;
    }

    /** Keeps a version; a reader sees either all of it or nothing. */
    void keep(SavedQuery query) throws IOException {
        var home = folder.resolve(query.id());
        PrivateFiles.createFolder(home);
        var draft = home.resolve("draft");
        PrivateFiles.createFile(draft);
        Files.writeString(draft, JSON.writeValueAsString(query));
        Files.move(draft, home.resolve(query.version() + ".json"), StandardCopyOption.ATOMIC_MOVE);
    }

    /** Lets go of one with all its versions. */
    void delete(String id) throws IOException {
        if (ID.matcher(id).matches()) {
            Folders.delete(folder.resolve(id));
        }
    }
}
