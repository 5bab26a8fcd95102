package io.ismsgraph.compiler;

import io.ismsgraph.compiler.Refusal.Code;
import io.ismsgraph.schema.SearchedText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.queryparser.classic.QueryParserBase;

/**
 * What somebody searches for: all of the words have to be found.
 *
 * @param words as typed
 */
record SearchWords(List<String> words) {

    private static final int LONGEST = 200;
    private static final int MOST = 10;
    /** A shorter one is found anywhere, and says nothing: it has to be the beginning. */
    private static final int FOUND_ANYWHERE = 3;

    /**
     * Takes a text apart.
     *
     * @throws Refusal if there is nothing, or too much, to search for
     */
    static SearchWords of(String text) {
        var words = Stream.of(
                        Normalizer.normalize(text, Normalizer.Form.NFC).strip().split("\\s+"))
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
        if (words.isEmpty() || words.size() > MOST || text.length() > LONGEST) {
            throw new Refusal(
                    Code.BAD_ARGUMENT,
                    "text: give 1 to " + MOST + " words of at most " + LONGEST + " characters together.");
        }
        return new SearchWords(words);
    }

    /** The query to an index; whatever was typed is text there, never an operator. */
    String query(SearchedText texts) {
        return words.stream()
                .map(word ->
                        "+" + (texts == SearchedText.TYPED ? typed(word) : '"' + QueryParserBase.escape(word) + '"'))
                .collect(Collectors.joining(" "));
    }

    private static String typed(String word) {
        var anywhere = word.length() < FOUND_ANYWHERE ? "" : "*";
        return Stream.of(word, word.toLowerCase(Locale.ROOT), word.toUpperCase(Locale.ROOT))
                .distinct()
                .map(form -> anywhere + QueryParserBase.escape(form) + "*")
                .collect(Collectors.joining(" ", "(", ")"));
    }

    /** What a value has to contain, in lower case, to be what was found: a word, or the stem it was found by. */
    List<String> stems() {
        var stems = new LinkedHashSet<String>();
        for (var word : words) {
            stems.add(word.toLowerCase(Locale.ROOT));
            stems.addAll(english(word));
        }
        return List.copyOf(stems);
    }

    private static Set<String> english(String word) {
        var stems = new LinkedHashSet<String>();
        try (var analyzer = new EnglishAnalyzer();
                var tokens = analyzer.tokenStream("", word)) {
            var term = tokens.addAttribute(CharTermAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                // A stem ends in i where words end in y or ies.
                stems.add(term.toString().replaceFirst("(?<=..)i$", ""));
            }
            tokens.end();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return stems;
    }
}
