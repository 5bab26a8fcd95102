package io.ismsgraph.audit;

import java.io.IOException;

/** Another server writes the same audit. */
final class AuditInUseException extends IOException {}
