package io.ismsgraph.api;

import graphql.language.Directive;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.Node;
import graphql.language.NodeTraverser;
import graphql.language.NodeVisitorStub;
import graphql.parser.ParserOptions;
import graphql.util.TraversalControl;
import graphql.util.TraverserContext;

/** Measures a document by itself, whatever it will be asked with. */
@SuppressWarnings("rawtypes") // as the visitor declares them
final class DocumentLimits extends NodeVisitorStub {

    private int aliases;
    private int directives;

    private DocumentLimits() {}

    /** Options of a parser that stops at the first token too many. */
    static ParserOptions parsing() {
        var tokens = new int[1];
        return ParserOptions.getDefaultOperationParserOptions()
                .transform(options -> options.parsingListener(_ -> Limit.TOKENS.hold(++tokens[0])));
    }

    /** Whether it holds no more than it may. */
    static void hold(Document document) {
        var limits = new DocumentLimits();
        new NodeTraverser().preOrder(limits, document);
        Limit.ALIASES.hold(limits.aliases);
        Limit.DIRECTIVES.hold(limits.directives);
    }

    @Override
    public TraversalControl visitField(Field field, TraverserContext<Node> context) {
        aliases += field.getAlias() == null ? 0 : 1;
        return TraversalControl.CONTINUE;
    }

    @Override
    public TraversalControl visitDirective(Directive directive, TraverserContext<Node> context) {
        directives++;
        return TraversalControl.CONTINUE;
    }
}
