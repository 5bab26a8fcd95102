package io.ismsgraph.intake;

/**
 * A row with what it says.
 *
 * @param row as it stands in the file
 * @param statements what it says
 */
record Entry(Row row, Statements statements) {

    static Entry of(Load load, Row row, Mapping mapping) {
        var statements = new Statements(load);
        try {
            mapping.map(statements);
        } catch (Rejected reason) {
            statements.drop(reason);
        }
        return new Entry(row, statements);
    }
}
