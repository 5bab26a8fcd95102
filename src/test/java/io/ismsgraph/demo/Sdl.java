package io.ismsgraph.demo;

import graphql.language.AbstractNode;
import graphql.language.EnumTypeDefinition;
import graphql.language.EnumValue;
import graphql.language.FieldDefinition;
import graphql.language.ListType;
import graphql.language.NonNullType;
import graphql.language.ObjectTypeDefinition;
import graphql.language.StringValue;
import graphql.language.Type;
import graphql.language.TypeName;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the schema's files allow to be written. */
final class Sdl {

    private final TypeDefinitionRegistry types = new TypeDefinitionRegistry();

    Sdl() throws IOException {
        try (var files = Files.list(Path.of("graphql"))) {
            for (var file :
                    files.filter(path -> path.toString().endsWith(".graphqls")).toList()) {
                types.merge(new SchemaParser().parse(Files.readString(file)));
            }
        }
    }

    boolean hasLabel(String label) {
        return types.getTypeOrNull(label, ObjectTypeDefinition.class) != null;
    }

    /** The type of a property, or nothing. */
    @Nullable
    String typeOf(String label, String property) {
        return fields(label)
                .filter(field -> !field.hasDirective("hop") && name(field).equals(property))
                .map(field -> base(field.getType()))
                .findFirst()
                .orElse(null);
    }

    private Stream<FieldDefinition> fields(String label) {
        var owner = Optional.ofNullable(types.getTypeOrNull(label, ObjectTypeDefinition.class));
        return Stream.concat(owner.stream(), types.objectTypeExtensions().getOrDefault(label, List.of()).stream())
                .flatMap(type -> type.getFieldDefinitions().stream());
    }

    /** Whether facts of the type go from one to the other. */
    boolean hasFact(String type, String from, String to) {
        return hop(from, type, "OUT") || hop(to, type, "IN");
    }

    /** Whether an edge of the schema shows the property. */
    boolean hasEdgeProperty(String property) {
        return types.getTypes(ObjectTypeDefinition.class).stream()
                .filter(type -> type.getName().endsWith("Edge"))
                .flatMap(type -> type.getFieldDefinitions().stream())
                .anyMatch(field -> field.getName().equals(property));
    }

    /** Whether the value is one of the type. */
    boolean fits(String type, Object value) {
        if (type.startsWith("[")) {
            var each = type.substring(1, type.length() - 1);
            return value instanceof List<?> values && values.stream().allMatch(one -> one != null && fits(each, one));
        }
        return switch (type) {
            case "String", "ID" -> value instanceof String;
            case "Int" -> value instanceof Integer || value instanceof Long;
            case "Long", "DateTime" -> value instanceof Long;
            case "Float" -> value instanceof Double;
            case "Boolean" -> value instanceof Boolean;
            case "Date" -> value instanceof LocalDate;
            default -> {
                var values = types.getTypeOrNull(type, EnumTypeDefinition.class);
                yield values != null
                        && values.getEnumValueDefinitions().stream()
                                .anyMatch(one -> one.getName().equals(value));
            }
        };
    }

    private boolean hop(String label, String type, String direction) {
        return fields(label)
                .anyMatch(field -> argument(field, "hop", "type").equals(type)
                        && argument(field, "hop", "direction").equals(direction));
    }

    private static String name(FieldDefinition field) {
        var name = argument(field, "property", "name");
        return name.isEmpty() ? field.getName() : name;
    }

    private static String argument(FieldDefinition field, String directive, String argument) {
        return field.getDirectives(directive).stream()
                .map(one -> one.getArgument(argument))
                .filter(one -> one != null)
                .map(one -> (AbstractNode<?>) one.getValue())
                .map(value -> value instanceof StringValue text ? text.getValue() : ((EnumValue) value).getName())
                .findFirst()
                .orElse("");
    }

    private static String base(Type<?> type) {
        return switch (type) {
            case NonNullType strict -> base(strict.getType());
            case ListType list -> "[" + base(list.getType()) + "]";
            case TypeName named -> named.getName();
            default -> throw new IllegalStateException(type.toString());
        };
    }
}
