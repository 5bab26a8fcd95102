package io.ismsgraph.access.address;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpHeaders;

/**
 * Where people elsewhere reach this server: by TLS of its own, or by that of a proxy on the same machine.
 *
 * @param all of them, such as {@code https://watch.example.org}
 */
public record OwnAddresses(List<URI> all) {

    /** The property that names them, parted by commas. */
    static final String PROPERTY = "ismsgraph.addresses";

    /** @throws ServerAddressException if one of them is no address that a browser would show */
    static OwnAddresses of(List<String> written) {
        return new OwnAddresses(written.stream()
                .filter(one -> !one.isBlank())
                .map(OwnAddresses::address)
                .toList());
    }

    private static URI address(String written) {
        try {
            var address = new URI(written.strip().toLowerCase(Locale.ROOT));
            if (address.getHost() != null
                    && "https".equals(address.getScheme())
                    && address.getAuthority().equals(address.getHost() + port(address))
                    && address.toString().equals(address.getScheme() + "://" + address.getAuthority())) {
                return address;
            }
        } catch (URISyntaxException malformed) {
            // Said below, as for one with a path.
        }
        throw ServerAddressException.noAddress(written);
    }

    private static String port(URI address) {
        return address.getPort() < 0 ? "" : ":" + address.getPort();
    }

    /** A request that came by one of them, as whoever sent it sees it; nothing of one that did not. */
    public Optional<HttpServletRequest> asSent(HttpServletRequest request) {
        var host = request.getHeader(HttpHeaders.HOST);
        return all.stream()
                .filter(address -> address.getAuthority().equalsIgnoreCase(host))
                .findFirst()
                .map(_ -> new ByTls(request));
    }
}
