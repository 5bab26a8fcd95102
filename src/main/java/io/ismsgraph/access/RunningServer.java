package io.ismsgraph.access;

import io.ismsgraph.storage.PrivateFiles;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.springframework.http.HttpHeaders;

/**
 * A server that runs, as its data folder tells those on the same machine who may read it.
 *
 * <p>A server that was killed leaves its files behind: whoever reads them must be ready to find nobody there.
 *
 * @param address where it answers, without a path
 * @param token its bearer token
 */
public record RunningServer(URI address, String token) {

    private static final String ADDRESS = "address";
    private static final String TOKEN = "token";

    /** The server that uses this data folder, if one said so. */
    public static Optional<RunningServer> in(Path dataFolder) throws IOException {
        var address = dataFolder.resolve(ADDRESS);
        var token = dataFolder.resolve(TOKEN);
        if (!Files.isReadable(address) || !Files.isReadable(token)) {
            return Optional.empty();
        }
        return Optional.of(new RunningServer(
                URI.create(Files.readString(address).strip()),
                Files.readString(token).strip()));
    }

    /** A request to it, by its token. */
    public HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(address.resolve(path)).header(HttpHeaders.AUTHORIZATION, "Bearer " + token);
    }

    /** Leaves word in the data folder, in files that only this user may read. */
    void leaveWord(Path dataFolder) throws IOException {
        PrivateFiles.createFolder(dataFolder);
        write(dataFolder.resolve(TOKEN), token);
        write(dataFolder.resolve(ADDRESS), address.toString());
    }

    /** Takes the word back, unless another server has left its own since. */
    void takeWordBack(Path dataFolder) throws IOException {
        if (in(dataFolder).filter(this::equals).isPresent()) {
            Files.deleteIfExists(dataFolder.resolve(ADDRESS));
            Files.deleteIfExists(dataFolder.resolve(TOKEN));
        }
    }

    private static void write(Path file, String text) throws IOException {
        PrivateFiles.createFile(file);
        Files.writeString(file, text + "\n");
    }

    /** Keeps the token out of logs. */
    @Override
    public String toString() {
        return "RunningServer[" + address + "]";
    }
}
