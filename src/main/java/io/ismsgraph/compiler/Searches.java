package io.ismsgraph.compiler;

import io.ismsgraph.graph.FulltextIndex;
import io.ismsgraph.schema.FieldSource;
import io.ismsgraph.schema.GraphSchema;
import io.ismsgraph.schema.SearchedText;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** What a graph needs so that the texts of a schema can be searched. */
public final class Searches {

    private Searches() {}

    /** An index for each way in which texts are taken apart. */
    public static List<FulltextIndex> indexes(GraphSchema schema) {
        var indexes = new ArrayList<FulltextIndex>();
        for (var texts : SearchedText.values()) {
            var types = new TreeSet<String>();
            var properties = new TreeSet<String>();
            schema.searched()
                    .forEach((type, fields) -> fields.forEach((field, how) -> {
                        if (how == texts) {
                            types.add(type);
                            properties.add(((FieldSource.Property) schema.source(type, field)).name());
                        }
                    }));
            if (!types.isEmpty()) {
                indexes.add(new FulltextIndex(texts.index(), texts.analyzer(), types, properties));
            }
        }
        return indexes;
    }
}
