package io.ismsgraph.schema;

/** How the texts of a property are searched. */
public enum SearchedText {
    /** Korean, and what is mixed into it: by pairs of neighbouring syllables. */
    KOREAN("search_korean", "cjk"),
    /** English: by the stems of words. */
    ENGLISH("search_english", "english"),
    /** Addresses, ids and numbers: by what is typed, anywhere in them. */
    TYPED("search_typed", "keyword");

    private final String index;
    private final String analyzer;

    SearchedText(String index, String analyzer) {
        this.index = index;
        this.analyzer = analyzer;
    }

    /** The index that holds them. */
    public String index() {
        return index;
    }

    /** How the database takes them apart. */
    public String analyzer() {
        return analyzer;
    }
}
