package io.ismsgraph.api.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.util.MimeTypeUtils;

/** As what an answer goes out. */
enum AnswerType {
    /** Whatever the answer says, its status is 200 if the request was understood: what older clients expect. */
    JSON(MediaType.APPLICATION_JSON_VALUE),
    /** The status says whether the operation was executed. */
    GRAPHQL(MediaType.APPLICATION_GRAPHQL_RESPONSE_VALUE),
    /** A stream of answers. */
    EVENTS(MediaType.TEXT_EVENT_STREAM_VALUE),
    /** One list as a table. */
    CSV("text/csv");

    private final String name;

    AnswerType(String name) {
        this.name = name;
    }

    /** The value of the header, always in UTF-8. */
    MediaType withCharset() {
        return new MediaType(MediaType.valueOf(name), StandardCharsets.UTF_8);
    }

    /**
     * What a client wants most of what there is; JSON if it does not mind.
     *
     * @return nothing if it wants none of it
     */
    static Optional<AnswerType> wanted(HttpHeaders headers) {
        return accepted(headers).stream()
                .filter(range -> range.getQualityValue() > 0)
                .flatMap(range ->
                        List.of(values()).stream().filter(offered -> range.includes(MediaType.valueOf(offered.name))))
                .findFirst();
    }

    /** The ranges of the header, those wanted most and those that say most first. */
    private static List<MediaType> accepted(HttpHeaders headers) {
        try {
            var accepted = headers.getAccept();
            if (accepted.isEmpty()) {
                return List.of(MediaType.ALL);
            }
            MimeTypeUtils.sortBySpecificity(accepted);
            return accepted;
        } catch (InvalidMediaTypeException malformed) {
            return List.of();
        }
    }
}
