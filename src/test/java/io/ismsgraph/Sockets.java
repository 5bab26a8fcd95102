package io.ismsgraph;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The network sockets of a process, as Linux lists them. */
public final class Sockets {

    private static final List<String> TABLES = List.of("tcp", "tcp6", "udp", "udp6");

    private Sockets() {}

    /** Whether this system tells. */
    public static boolean areListed() {
        return Files.isReadable(Path.of("/proc/self/net/tcp"));
    }

    /** Both ends of every socket, addresses in the table's hexadecimal notation. */
    public static List<String> of(long pid) throws IOException {
        var own = inodes(pid);
        var sockets = new ArrayList<String>();
        for (var table : TABLES) {
            var lines = Files.readAllLines(Path.of("/proc", String.valueOf(pid), "net", table));
            for (var line : lines.subList(1, lines.size())) {
                var columns = line.strip().split("\\s+");
                if (own.contains("socket:[" + columns[9] + "]")) {
                    sockets.add(columns[1] + " " + columns[2]);
                }
            }
        }
        return sockets;
    }

    /** Whether both ends are on loopback; the other end of a listening socket is nowhere. */
    public static boolean stayOnLoopback(String socket) {
        var ends = socket.split(" ");
        return isLoopback(ends[0]) && (isLoopback(ends[1]) || ends[1].matches("0+:0000"));
    }

    private static boolean isLoopback(String end) {
        return end.matches("[0-9A-F]{6}7F:.*|0{24}01000000:.*|0{16}FFFF0000[0-9A-F]{6}7F:.*");
    }

    private static Set<String> inodes(long pid) throws IOException {
        var inodes = new HashSet<String>();
        try (var files = Files.newDirectoryStream(Path.of("/proc", String.valueOf(pid), "fd"))) {
            for (var file : files) {
                if (Files.isSymbolicLink(file)) {
                    inodes.add(Files.readSymbolicLink(file).toString());
                }
            }
        }
        return inodes;
    }
}
