package io.ismsgraph.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Says whether the audit of a data folder is as it was written; a server may run on it meanwhile. */
@Command(
        name = "verify-audit",
        description = "Says whether the audit is as it was written, and names the first line that is not.")
@SuppressWarnings("NullAway.Init") // set by picocli
public final class VerifyAuditCommand implements Callable<Integer> {

    private static final int BROKEN = 1;
    private static final int REFUSED = 2;

    private final Path folder;
    private final Path dataFolder;
    private final String key;

    @Spec
    private CommandSpec spec;

    /**
     * @param folder of the audit
     * @param dataFolder of the server
     * @param key of its seals, or nothing for the data folder's own
     */
    VerifyAuditCommand(Path folder, Path dataFolder, String key) {
        this.folder = folder;
        this.dataFolder = dataFolder;
        this.key = key;
    }

    /** For the folder and the key that the environment names, as a server would take them. */
    public static VerifyAuditCommand of(Path dataFolder) {
        var folder = System.getenv("ISMSGRAPH_AUDIT_FOLDER");
        return new VerifyAuditCommand(
                folder == null ? dataFolder.resolve("audit") : Path.of(folder),
                dataFolder,
                Objects.requireNonNullElse(System.getenv("ISMSGRAPH_AUDIT_KEY"), ""));
    }

    @Override
    public Integer call() throws IOException {
        var out = spec.commandLine().getOut();
        if (!Files.isDirectory(folder)) {
            out.println("There is no audit in " + folder + ".");
            return REFUSED;
        }
        var found = Verification.of(folder, AuditKey.seal(key, dataFolder));
        if (found.problem().isPresent()) {
            out.println(found.problem().get() + " The " + found.lines() + " lines before it are as they were written.");
            return BROKEN;
        }
        out.println("All " + found.lines() + " lines are as they were written. The last seal is " + found.last() + ".");
        return 0;
    }
}
