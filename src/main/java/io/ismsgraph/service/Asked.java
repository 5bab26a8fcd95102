package io.ismsgraph.service;

import java.util.Map;
import java.util.Optional;

/**
 * What is asked of a part of the service.
 *
 * @param arguments as the schema has read them; what is not given is not in there
 * @param caller who asks
 */
public record Asked(Map<String, Object> arguments, Caller caller) {

    /** An argument, if it was given and is more than null. */
    public <T> Optional<T> find(String name, Class<T> type) {
        return Optional.ofNullable(arguments.get(name)).map(type::cast);
    }

    /** An argument that the schema demands, or gives a value. */
    public <T> T get(String name, Class<T> type) {
        return find(name, type).orElseThrow();
    }
}
