package io.ismsgraph.evidence;

import io.ismsgraph.identity.Sha256;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Reads every file of the store, and names those that are not what they are kept as; a server may run meanwhile. */
@Command(
        name = "verify-evidence",
        description = "Reads all evidence, and names the files that are not as they were handed in.")
@SuppressWarnings("NullAway.Init") // set by picocli
public final class VerifyEvidenceCommand implements Callable<Integer> {

    private static final int BROKEN = 1;

    private final EvidenceStore store;

    @Spec
    private CommandSpec spec;

    private VerifyEvidenceCommand(EvidenceStore store) {
        this.store = store;
    }

    /** For the store of a data folder. */
    public static VerifyEvidenceCommand of(Path dataFolder) {
        return new VerifyEvidenceCommand(new FolderStore(dataFolder.resolve("evidence"), Long.MAX_VALUE));
    }

    @Override
    public Integer call() throws IOException {
        var out = spec.commandLine().getOut();
        var all = store.all();
        var broken = 0;
        for (var name : all) {
            if (!isSound(name)) {
                broken++;
                out.println(name + " is not what was handed in.");
            }
        }
        out.println(all.size() - broken + " of " + all.size() + " files are as they were handed in.");
        return broken == 0 ? 0 : BROKEN;
    }

    private boolean isSound(String name) throws IOException {
        var bytes = store.open(name);
        if (bytes.isEmpty()) {
            return false;
        }
        try (var in = bytes.get()) {
            return name.equals(Sha256.hex(in));
        }
    }
}
