package io.ismsgraph.schema;

import graphql.language.ObjectTypeDefinition;
import graphql.language.ObjectTypeExtensionDefinition;
import graphql.schema.idl.TypeDefinitionRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What files add to the object types of others. */
final class Extensions {

    private Extensions() {}

    /** Merges them into the types they extend, so that a field is the same wherever it is written. */
    static void merge(TypeDefinitionRegistry registry) {
        List.copyOf(registry.objectTypeExtensions().entrySet()).forEach(entry -> Optional.ofNullable(
                        registry.getTypeOrNull(entry.getKey(), ObjectTypeDefinition.class))
                .ifPresent(type -> merge(registry, type, List.copyOf(entry.getValue()))));
    }

    private static void merge(
            TypeDefinitionRegistry registry,
            ObjectTypeDefinition type,
            List<ObjectTypeExtensionDefinition> extensions) {
        var fields = new ArrayList<>(type.getFieldDefinitions());
        var interfaces = new ArrayList<>(type.getImplements());
        var directives = new ArrayList<>(type.getDirectives());
        for (var extension : extensions) {
            fields.addAll(extension.getFieldDefinitions());
            interfaces.addAll(extension.getImplements());
            directives.addAll(extension.getDirectives());
            registry.remove(extension);
        }
        registry.remove(type);
        registry.add(type.transform(builder ->
                builder.fieldDefinitions(fields).implementz(interfaces).directives(directives)));
    }
}
