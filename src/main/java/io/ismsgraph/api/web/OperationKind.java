package io.ismsgraph.api.web;

import graphql.execution.UnknownOperationException;
import graphql.language.NodeUtil;
import graphql.language.OperationDefinition.Operation;
import graphql.parser.InvalidSyntaxException;
import graphql.parser.Parser;
import org.jspecify.annotations.Nullable;

/** Whether a document asks, changes or listens, told before it is validated. */
final class OperationKind {

    private OperationKind() {}

    /** Of the operation that a name picks; a document that picks none is a mistake for others to tell, and asks. */
    static Operation of(String document, @Nullable String operationName) {
        if (!document.contains("mutation") && !document.contains("subscription")) {
            return Operation.QUERY;
        }
        try {
            var operation = NodeUtil.getOperation(Parser.parse(document), operationName).operationDefinition;
            return operation.getOperation();
        } catch (InvalidSyntaxException | UnknownOperationException mistake) {
            return Operation.QUERY;
        }
    }
}
