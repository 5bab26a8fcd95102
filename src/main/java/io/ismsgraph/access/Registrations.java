package io.ismsgraph.access;

import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientProperties;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientPropertiesMapper;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;

/**
 * What this server is at identity providers. A provider is asked for its addresses when somebody signs in by it for the first
 * time, so that a start does not need it, nor another provider.
 */
final class Registrations implements ClientRegistrationRepository {

    private final OAuth2ClientProperties properties;
    private final Map<String, ClientRegistration> asked = new ConcurrentHashMap<>();

    Registrations(OAuth2ClientProperties properties) {
        this.properties = properties;
    }

    @Override
    public @Nullable ClientRegistration findByRegistrationId(String id) {
        return properties.getRegistration().containsKey(id) ? asked.computeIfAbsent(id, this::ask) : null;
    }

    private ClientRegistration ask(String id) {
        var alone = new OAuth2ClientProperties();
        alone.getRegistration().put(id, properties.getRegistration().get(id));
        alone.getProvider().putAll(properties.getProvider());
        var mapped = new OAuth2ClientPropertiesMapper(alone).asClientRegistrations();
        return ClientRegistration.withClientRegistration(Objects.requireNonNull(mapped.get(id)))
                .redirectUri("{baseUrl}" + ProviderSignIn.BACK + "/{registrationId}")
                .build();
    }
}
