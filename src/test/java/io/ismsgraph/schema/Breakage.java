package io.ismsgraph.schema;

import graphql.language.DirectivesContainer;
import graphql.language.EnumTypeDefinition;
import graphql.language.FieldDefinition;
import graphql.language.ImplementingTypeDefinition;
import graphql.language.InputObjectTypeDefinition;
import graphql.language.InputValueDefinition;
import graphql.language.ListType;
import graphql.language.NamedNode;
import graphql.language.NonNullType;
import graphql.language.Type;
import graphql.language.TypeDefinition;
import graphql.language.TypeName;
import graphql.language.UnionTypeDefinition;
import graphql.schema.idl.SchemaParser;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What of a schema clients rely on, and a later one no longer grants although nobody was warned. */
final class Breakage {

    private final List<String> broken = new ArrayList<>();

    private Breakage() {}

    static List<String> between(String before, String after) {
        var breakage = new Breakage();
        var old = new SchemaParser().parse(before).types();
        var present = new SchemaParser().parse(after).types();
        old.forEach((name, type) -> breakage.type(name, type, present.get(name)));
        return breakage.broken;
    }

    private void type(String name, TypeDefinition<?> old, @Nullable TypeDefinition<?> present) {
        switch (old) {
            case ImplementingTypeDefinition<?> type
            when present instanceof ImplementingTypeDefinition<?> now ->
                kept(name, type.getFieldDefinitions(), now.getFieldDefinitions(), (a, b) -> field(name, a, b));
            case InputObjectTypeDefinition type
            when present instanceof InputObjectTypeDefinition now ->
                inputs(name, type.getInputValueDefinitions(), now.getInputValueDefinitions());
            case EnumTypeDefinition type
            when present instanceof EnumTypeDefinition now ->
                kept(name, type.getEnumValueDefinitions(), now.getEnumValueDefinitions(), (_, _) -> {});
            case UnionTypeDefinition type
            when present instanceof UnionTypeDefinition now -> kept(name, names(type), names(now), (_, _) -> {});
            default -> {
                if (present == null || !present.getClass().equals(old.getClass())) {
                    broken.add(name + " has gone");
                }
            }
        }
    }

    private static List<TypeName> names(UnionTypeDefinition union) {
        return union.getMemberTypes().stream().map(TypeName.class::cast).toList();
    }

    private void field(String type, FieldDefinition old, FieldDefinition present) {
        var name = type + "." + old.getName();
        if (!isDeprecated(old)) {
            inputs(name, old.getInputValueDefinitions(), present.getInputValueDefinitions());
            if (!answers(old.getType(), present.getType())) {
                broken.add(name + " answers with another type");
            }
        }
    }

    private void inputs(String of, List<InputValueDefinition> old, List<InputValueDefinition> present) {
        kept(of, old, present, (was, is) -> {
            // What was answered must be answered still; what was taken, taken still: the same, the other way round.
            if (!isDeprecated(was) && !answers(is.getType(), was.getType())) {
                broken.add(of + "." + was.getName() + " takes another type");
            }
        });
        var known = old.stream().map(InputValueDefinition::getName).toList();
        present.stream()
                .filter(one -> !known.contains(one.getName()))
                .filter(one -> one.getType() instanceof NonNullType && one.getDefaultValue() == null)
                .forEach(one -> broken.add(of + "." + one.getName() + " is required"));
    }

    private <T extends NamedNode<?>> void kept(
            String of, List<? extends T> old, List<? extends T> present, BiConsumer<T, T> same) {
        Map<String, T> now = present.stream().collect(Collectors.toMap(NamedNode::getName, Function.identity()));
        for (var one : old) {
            var is = now.get(one.getName());
            if (is != null) {
                same.accept(one, is);
            } else if (!isDeprecated(one)) {
                broken.add(of + "." + one.getName() + " has gone");
            }
        }
    }

    private static boolean isDeprecated(NamedNode<?> node) {
        return node instanceof DirectivesContainer<?> container && container.hasDirective("deprecated");
    }

    /** Whether one who expects the one type can read the other. */
    private static boolean answers(Type<?> expected, Type<?> given) {
        return switch (expected) {
            case NonNullType promised ->
                given instanceof NonNullType still && answers(promised.getType(), still.getType());
            case ListType list ->
                given instanceof NonNullType more
                        ? answers(expected, more.getType())
                        : given instanceof ListType still && answers(list.getType(), still.getType());
            case TypeName name ->
                given instanceof NonNullType more
                        ? answers(expected, more.getType())
                        : given instanceof TypeName still && still.getName().equals(name.getName());
            default -> false;
        };
    }
}
