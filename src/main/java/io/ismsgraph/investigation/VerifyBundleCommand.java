package io.ismsgraph.investigation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says whether the bundle of an investigation is as it was made, and by which key it is signed. Nothing else is needed. */
@Command(
        name = "verify-bundle",
        description = "Says whether the bundle of an investigation is as it was made, and who signed it.")
@SuppressWarnings("NullAway.Init") // set by picocli
public final class VerifyBundleCommand implements Callable<Integer> {

    private static final int BROKEN = 1;
    private static final int REFUSED = 2;

    @Parameters(paramLabel = "FILE", description = "The bundle, a ZIP file.")
    private Path bundle;

    @Option(
            names = "--key",
            paramLabel = "FINGERPRINT",
            description = "The SHA-256 of the public key it has to be signed by, in hex, as you had it from elsewhere.")
    private @Nullable String key;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        var out = spec.commandLine().getOut();
        try {
            var found = BundleCheck.of(bundle);
            found.problems().forEach(out::println);
            if (!found.problems().isEmpty()) {
                out.println("The bundle is not as it was made.");
                return BROKEN;
            }
            out.println("All " + found.files() + " files are as they were when the bundle was made (" + found.about()
                    + "). It is signed by the key " + found.fingerprint() + ".");
            if (key != null && !key.equalsIgnoreCase(found.fingerprint())) {
                out.println("That is not the key " + key + ": whoever made the bundle is not who you expect.");
                return BROKEN;
            }
            if (key == null) {
                out.println("Compare that with the fingerprint that you had from elsewhere, or name it with --key.");
            }
            return 0;
        } catch (IOException unreadable) {
            out.println(bundle + " cannot be read: " + unreadable.getMessage());
            return REFUSED;
        }
    }
}
