package io.ismsgraph.intake.format;

import io.ismsgraph.graph.Times;
import io.ismsgraph.identity.EntityId;
import io.ismsgraph.intake.Document;
import io.ismsgraph.intake.Ending;
import io.ismsgraph.intake.FactType;
import io.ismsgraph.intake.Framing;
import io.ismsgraph.intake.Header;
import io.ismsgraph.intake.Mapping;
import io.ismsgraph.intake.Options;
import io.ismsgraph.intake.Rejected;
import io.ismsgraph.intake.Row;
import io.ismsgraph.intake.Rows;
import io.ismsgraph.intake.Spool;
import io.ismsgraph.intake.Statements;
import io.ismsgraph.intake.read.TextFile;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** One file of dependencies. */
final class DependencyFile implements Document {

    static final String SOURCE = "third-party-deps";

    private static final LocalDate MEASURED = LocalDate.of(2020, 7, 1);
    private static final Pattern USERS = Pattern.compile("[0-9]+-");
    private static final String WEAKNESS = "OCSP stapling off";

    private final Spool file;
    private final DependencyKind kind;
    private final Charset charset;
    private final Header header;

    DependencyFile(Spool file, DependencyKind kind, Options options) {
        this.file = file;
        this.kind = kind;
        this.charset = TextFile.charset(file);
        this.header =
                Dating.of(file, options).or(Times.startOf(MEASURED)).header(SOURCE, scope(file.name(), kind), true);
    }

    /** A cut such as {@code CACurrent.kr.csv} speaks for its part only. */
    private static String scope(String name, DependencyKind kind) {
        var parts = name.split("\\.");
        return parts.length < 3 ? kind.name() : kind.name() + " ." + parts[1].toLowerCase(Locale.ROOT);
    }

    @Override
    public Header header() {
        return header;
    }

    @Override
    public List<Ending> endings() {
        return kind == DependencyKind.STAPLING
                ? List.of(new Ending(FactType.EXPOSED_TO, Exposures.NOT_SEEN))
                : List.of(new Ending(FactType.USES, Map.of()));
    }

    @Override
    public Framing framing() {
        return Framing.lines("", charset, "txt");
    }

    @Override
    public boolean endsInRow() {
        return TextFile.endsInLine(file);
    }

    @Override
    public void read(Rows rows) {
        try (var text = TextFile.open(file, charset)) {
            for (var line = text.readLine(); line != null; line = text.readLine()) {
                if (!line.isBlank()) {
                    read(new Row(text.line(), line), rows);
                }
            }
        }
    }

    private void read(Row row, Rows rows) {
        var comma = row.text().indexOf(',');
        var users = row.text().substring(comma + 1);
        if (kind == DependencyKind.DNS && comma > 0 && USERS.matcher(users).lookingAt()) {
            users(row, row.text().substring(0, comma), users, rows);
        } else {
            rows.row(row, triple(row.text()));
        }
    }

    private static boolean isRank(String text) {
        return !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    /** A provider and all its users; each pair is a row of its own, so that one wrong pair rejects no other. */
    private void users(Row row, String provider, String users, Rows rows) {
        for (var user : users.split(":", -1)) {
            var dash = user.indexOf('-');
            var single = new Row(row.line(), provider + "," + user);
            rows.row(single, says -> {
                says.key(EntityId.touchpoint(Fields.domain("site", user.substring(dash + 1))));
                if (dash < 0 || !isRank(user.substring(0, dash))) {
                    throw malformed(single.text(), "google,310-example.com:311-example.org");
                }
                dependency(says, user.substring(dash + 1), provider);
            });
        }
    }

    private Mapping triple(String line) {
        return says -> {
            var parts = line.split(",", 3);
            if (parts.length > 1) {
                says.key(EntityId.touchpoint(Fields.domain("site", parts[1])));
            }
            if (parts.length < 3 || !isRank(parts[0])) {
                throw malformed(line, "310,example.com,google");
            }
            if (kind == DependencyKind.STAPLING) {
                stapling(says, parts[1], parts[2].strip());
            } else {
                dependency(says, parts[1], parts[2]);
            }
        };
    }

    private static Rejected malformed(String line, String example) {
        return new Rejected("row", line, "It is not a rank, a site and what is known of it.", example);
    }

    /** A site's own name as its provider is kept: nobody else will have that name. */
    private void dependency(Statements says, String site, String written) {
        var domain = Fields.domain("site", site);
        var name = written.strip();
        Sites.touchpoint(says, domain);
        if (kind == DependencyKind.CDN && name.equalsIgnoreCase("none")) {
            return;
        }
        if (name.chars().noneMatch(Character::isLetterOrDigit)) {
            says.reject(
                    new Rejected("provider", written, "This is no provider's name.", "the provider's name, or none"));
            return;
        }
        var provider = EntityId.provider(kind.name(), name);
        says.identity("Provider", provider, Map.of("name", name, "kind", kind.name()));
        says.listed(FactType.USES, EntityId.touchpoint(domain), provider, null);
    }

    private void stapling(Statements says, String site, String answer) {
        var domain = Fields.domain("site", site);
        if (!answer.equals("yes") && !answer.equals("no")) {
            throw new Rejected("stapling", answer, "It is one of two words.", "yes or no");
        }
        Sites.touchpoint(says, domain);
        if (answer.equals("yes")) {
            return;
        }
        var touchpoint = EntityId.touchpoint(domain);
        var weakness = EntityId.weakness(WEAKNESS);
        says.identity("Weakness", weakness, Map.of("name", WEAKNESS));
        Exposures.open(says, touchpoint, FactType.OF_WEAKNESS, weakness, SOURCE, Map.of("title", WEAKNESS));
    }
}
