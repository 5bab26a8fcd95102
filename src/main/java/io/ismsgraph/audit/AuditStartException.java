package io.ismsgraph.audit;

import java.io.IOException;
import java.nio.file.Path;

/** Nothing can be put on record, so nothing is answered; the message is one sentence for whoever started the server. */
final class AuditStartException extends RuntimeException {

    AuditStartException(Path folder, IOException failure) {
        super(
                failure instanceof AuditInUseException
                        ? "The audit in " + folder + " is in use by another ismsgraph: stop that one, or name another"
                                + " folder with ISMSGRAPH_AUDIT_FOLDER."
                        : "The audit in " + folder + " cannot be written: mend that, or name another folder with"
                                + " ISMSGRAPH_AUDIT_FOLDER.",
                failure);
    }
}
