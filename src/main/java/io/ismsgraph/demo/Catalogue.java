package io.ismsgraph.demo;

import static io.ismsgraph.demo.Table.cell;

import io.ismsgraph.identity.EntityId;
import java.util.List;
import java.util.Map;

/** The schemes, their editions, and the controls of the one in force, titled in our own words. */
final class Catalogue {

    static final String ISMS_P = "ISMS-P";
    static final String ISMS = "ISMS";
    static final String BEFORE = EntityId.edition(ISMS_P, "7", "2018");
    static final String IN_FORCE = EntityId.edition(ISMS_P, "7", "2023");

    private static final int MOMENT = 0;

    private final Book book;

    Catalogue(Book book) {
        this.book = book;
    }

    void write() {
        for (var code : List.of(ISMS, ISMS_P)) {
            describe("Scheme", EntityId.scheme(code), Map.of("code", code, "name", code));
        }
        edition(BEFORE, "2018");
        edition(IN_FORCE, "2023");
        var position = 0;
        for (var row : Table.read("sections")) {
            section(row, ++position);
        }
        position = 0;
        for (var row : Table.read("controls")) {
            control(row, ++position);
        }
    }

    private void edition(String id, String code) {
        describe("Edition", id, Map.of("code", code, "annex", "7", "name", ISMS_P + " " + code + ", annex 7"));
        holds(Link.HAS_EDITION, EntityId.scheme(ISMS_P), id);
    }

    private void section(Map<String, String> row, int position) {
        var code = cell(row, "code");
        var id = EntityId.section(IN_FORCE, code);
        describe("Section", id, titled(row, position));
        if (code.contains(".")) {
            holds(Link.CHAPTER_OF_SECTION, id, EntityId.section(IN_FORCE, parent(code)));
        }
    }

    private void control(Map<String, String> row, int position) {
        var code = cell(row, "code");
        var id = EntityId.control(IN_FORCE, code);
        describe("Control", id, titled(row, position));
        holds(Link.SECTION_OF_CONTROL, id, EntityId.section(IN_FORCE, parent(code)));
        holds(Link.INCLUDES, IN_FORCE, id);
    }

    private static Map<String, Object> titled(Map<String, String> row, int position) {
        return Map.of(
                "code", cell(row, "code"),
                "position", position,
                "title", cell(row, "ko"),
                "titleEn", cell(row, "en"));
    }

    private static String parent(String code) {
        return code.substring(0, code.lastIndexOf('.'));
    }

    private void describe(String label, String id, Map<String, Object> properties) {
        book.describe(MOMENT, Feed.CATALOGUE, label, Book.always(), id, properties);
    }

    private void holds(Link link, String from, String to) {
        book.holds(MOMENT, Feed.CATALOGUE, link, from, to, Book.always());
    }
}
