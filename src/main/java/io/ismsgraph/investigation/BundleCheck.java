package io.ismsgraph.investigation;

import io.ismsgraph.identity.Sha256;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Looks whether a bundle is as it was made: by itself, with nothing else at hand. */
final class BundleCheck implements AutoCloseable {

    private static final Pattern LINE = Pattern.compile("([0-9a-f]{64}) {2}(\\S.*)");
    private static final JsonMapper JSON = JsonMapper.shared();

    private final ZipFile zip;
    private final List<String> problems = new ArrayList<>();

    private BundleCheck(ZipFile zip) {
        this.zip = zip;
    }

    /**
     * What was found.
     *
     * @param problems each in a sentence; none if it is as it was made
     * @param files how many it holds
     * @param fingerprint of the key that it says signed it
     * @param about what it says it is about
     */
    record Found(List<String> problems, int files, String fingerprint, String about) {}

    static Found of(Path bundle) throws IOException {
        try (var check = new BundleCheck(new ZipFile(bundle.toFile(), StandardCharsets.UTF_8))) {
            return check.found();
        }
    }

    private Found found() throws IOException {
        var tags = manifest(Bag.TAGS);
        var payload = manifest(Bag.MANIFEST);
        hold(tags, Bag.TAGS);
        hold(payload, Bag.MANIFEST);
        for (var needed : List.of(Bag.DECLARATION, Bag.INFO, Bag.MANIFEST, Bag.KEY)) {
            if (!tags.containsKey(needed)) {
                problems.add(Bag.TAGS + " does not name " + needed + ".");
            }
        }
        requireNamed(tags, payload);
        var key = text(Bag.KEY);
        if (!BundleKey.isSigned(bytes(Bag.TAGS), bytes(Bag.SIGNATURE), key)) {
            problems.add(Bag.SIGNATURE + " is no signature of " + Bag.TAGS + " by " + Bag.KEY + ".");
        }
        papers();
        files();
        var about = text(Bag.INFO).lines().collect(Collectors.joining(", "));
        return new Found(problems, payload.size(), BundleKey.fingerprint(key), about);
    }

    /** Each file is what the manifest says. */
    private void hold(Map<String, String> manifest, String name) throws IOException {
        for (var file : manifest.entrySet()) {
            var entry = zip.getEntry(file.getKey());
            if (entry == null) {
                problems.add(file.getKey() + " is missing, which " + name + " names.");
            } else if (!sha256(entry).equals(file.getValue())) {
                problems.add(file.getKey() + " was changed: its SHA-256 is not the one of " + name + ".");
            }
        }
    }

    /** Nothing was added. */
    private void requireNamed(Map<String, String> tags, Map<String, String> payload) {
        var named = new TreeSet<>(tags.keySet());
        named.addAll(payload.keySet());
        named.addAll(List.of(Bag.TAGS, Bag.SIGNATURE));
        zip.stream().map(ZipEntry::getName).forEach(name -> {
            if (!named.remove(name)) {
                problems.add(name + " is in no manifest, or there twice.");
            }
        });
    }

    /** What the log says was asked and answered is there, under its SHA-256. */
    private void papers() throws IOException {
        for (var line : text(Bag.PAYLOAD + "log.jsonl").lines().toList()) {
            try {
                var entry = JSON.readTree(JSON.readTree(line).path("body").asString("{}"));
                for (var kind : List.of("question", "answer")) {
                    var sha256 = entry.path(kind).asString("");
                    var file = zip.getEntry(Bag.PAYLOAD + kind + "s/" + sha256 + ".json");
                    if (!sha256.isEmpty() && (file == null || !sha256(file).equals(sha256))) {
                        problems.add("Line " + entry.path("number").asLong(0) + " of the log names a " + kind
                                + " that is not there: " + sha256 + ".");
                    }
                }
            } catch (JacksonException broken) {
                problems.add("A line of data/log.jsonl is no JSON.");
            }
        }
    }

    /** The file of each exhibit is there. */
    private void files() throws IOException {
        for (var line : text(Bag.PAYLOAD + "exhibits.jsonl").lines().toList()) {
            try {
                var sha256 = JSON.readTree(line).path("sha256").asString("");
                var file = zip.getEntry(Bag.PAYLOAD + "files/" + sha256);
                if (file == null || !sha256(file).equals(sha256)) {
                    problems.add("The file of an exhibit is not there: " + sha256 + ".");
                }
            } catch (JacksonException broken) {
                problems.add("A line of data/exhibits.jsonl is no JSON.");
            }
        }
    }

    private Map<String, String> manifest(String name) throws IOException {
        var files = new TreeMap<String, String>();
        for (var line : text(name).lines().toList()) {
            var matcher = LINE.matcher(line);
            if (!matcher.matches() || files.put(matcher.group(2), matcher.group(1)) != null) {
                problems.add(name + " has a line that is no file's, or a file twice: " + line);
            }
        }
        return files;
    }

    private String text(String name) throws IOException {
        return new String(bytes(name), StandardCharsets.UTF_8);
    }

    private byte[] bytes(String name) throws IOException {
        var entry = zip.getEntry(name);
        if (entry == null) {
            throw new IOException("It is no bundle of an investigation: it has no " + name + ".");
        }
        try (var in = zip.getInputStream(entry)) {
            return in.readAllBytes();
        }
    }

    private String sha256(ZipEntry entry) throws IOException {
        try (var in = zip.getInputStream(entry)) {
            return Sha256.hex(in);
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
