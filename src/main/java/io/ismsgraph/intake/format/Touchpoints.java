package io.ismsgraph.intake.format;

import io.ismsgraph.identity.EntityId;
import io.ismsgraph.intake.FactType;
import io.ismsgraph.intake.Statements;
import io.ismsgraph.touchpoint.CanonicalAddress;
import java.util.HashMap;
import org.jspecify.annotations.Nullable;

/** Touchpoints by their address. One whose host is an IP address resolves to the touchpoint of that address. */
final class Touchpoints {

    private Touchpoints() {}

    static String say(Statements says, CanonicalAddress address) {
        var id = EntityId.touchpoint(address.text());
        var said = new HashMap<String, @Nullable Object>();
        said.put("address", address.text());
        said.put("kind", address.kind().name());
        said.put("host", address.host());
        said.put("port", address.port());
        says.identity("Touchpoint", id, said);
        if (address.namesIp() && address.kind() != CanonicalAddress.Kind.ADDRESS) {
            says.always(FactType.RESOLVES_TO, id, say(says, CanonicalAddress.of(address.host())));
        }
        return id;
    }
}
