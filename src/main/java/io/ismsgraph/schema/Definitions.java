package io.ismsgraph.schema;

import static graphql.language.FieldDefinition.newFieldDefinition;
import static graphql.language.InputValueDefinition.newInputValueDefinition;

import graphql.language.Description;
import graphql.language.Directive;
import graphql.language.FieldDefinition;
import graphql.language.InputValueDefinition;
import graphql.language.ListType;
import graphql.language.NonNullType;
import graphql.language.Type;
import graphql.language.TypeName;

/** The words of the schema language that derived types are written in. */
final class Definitions {

    /** Marks types whose values the engine makes. */
    static final Directive MADE = Directive.newDirective().name("made").build();

    /** For those who may read the graph. */
    static final Directive AUTH = Directive.newDirective().name("auth").build();

    private Definitions() {}

    static FieldDefinition field(String name, Type<?> type, String words) {
        return newFieldDefinition()
                .name(name)
                .type(type)
                .description(words(words))
                .build();
    }

    static InputValueDefinition input(String name, Type<?> type, String words) {
        return newInputValueDefinition()
                .name(name)
                .type(type)
                .description(words(words))
                .build();
    }

    static TypeName type(String name) {
        return TypeName.newTypeName(name).build();
    }

    static ListType listOf(String name) {
        return ListType.newListType(nonNull(type(name))).build();
    }

    static NonNullType nonNull(Type<?> type) {
        return NonNullType.newNonNullType(type).build();
    }

    static Description words(String text) {
        return new Description(text, null, false);
    }
}
