package io.ismsgraph.access;

import com.github.benmanes.caffeine.cache.Ticker;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.security.oauth2.client.autoconfigure.ConditionalOnOAuth2ClientRegistrationProperties;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;

/** An identity provider, if one is named: what its claims say, and how its page signs people in. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
@EnableConfigurationProperties(OAuth2ClientProperties.class)
class ProviderConfiguration {

    @Bean
    @ConditionalOnOAuth2ClientRegistrationProperties
    ClientRegistrationRepository clientRegistrations(OAuth2ClientProperties properties) {
        return new Registrations(properties);
    }

    @Bean
    SignInPage signInPage(
            ObjectProvider<ClientRegistrationRepository> registrations, OAuth2ClientProperties properties) {
        var called = new TreeMap<String, String>();
        if (registrations.stream().findFirst().isPresent()) {
            properties
                    .getRegistration()
                    .forEach((id, one) -> called.put(id, Objects.requireNonNullElse(one.getClientName(), id)));
        }
        return new SignInPage(called);
    }

    @Bean
    ProviderClaims providerClaims(Environment environment) {
        return new ProviderClaims(
                environment.getProperty("ismsgraph.oidc.name-claim", "sub"),
                environment.getProperty("ismsgraph.oidc.roles-claim", "roles"),
                environment.getProperty("ismsgraph.oidc.organisation-claim", "organisation"),
                Binder.get(environment)
                        .bind("ismsgraph.oidc.granted", Bindable.mapOf(String.class, Role.class))
                        .orElse(Map.of()));
    }

    @Bean
    @ConditionalOnOAuth2ClientRegistrationProperties
    ProviderSignIn providerSignIn(
            ClientRegistrationRepository registrations,
            ProviderClaims claims,
            Credentials credentials,
            SignInPage page,
            Allowances allowances,
            Ticker ticker) {
        return new ProviderSignIn(registrations, claims, credentials.sessions(), page, allowances.failures(), ticker);
    }
}
