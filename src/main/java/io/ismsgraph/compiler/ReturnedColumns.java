package io.ismsgraph.compiler;

import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.tree.ParseTree;
import org.neo4j.cypher.internal.parser.v25.Cypher25Lexer;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.Expression1Context;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.ReturnClauseContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.ReturnItemContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.SubqueryClauseContext;

/** Finds the names of the columns that a statement returns. */
final class ReturnedColumns {

    private ReturnedColumns() {}

    /** The columns of its last RETURN, as they are called. */
    static List<String> of(String body) {
        var parser = new Cypher25Parser(new CommonTokenStream(new Cypher25Lexer(CharStreams.fromString(body))));
        parser.removeErrorListeners();
        var columns = new ArrayList<String>();
        collect(parser.statements(), false, columns);
        return columns;
    }

    private static void collect(ParseTree tree, boolean returned, List<String> columns) {
        if (tree instanceof ReturnItemContext item && returned) {
            columns.add(
                    item.variable() == null
                            ? item.expression().getText()
                            : item.variable().getText());
            return;
        }
        // What a subquery returns is its own.
        if (tree instanceof SubqueryClauseContext || tree instanceof Expression1Context) {
            return;
        }
        if (tree instanceof ReturnClauseContext) {
            columns.clear();
        }
        for (int i = 0; i < tree.getChildCount(); i++) {
            collect(tree.getChild(i), returned || tree instanceof ReturnClauseContext, columns);
        }
    }
}
