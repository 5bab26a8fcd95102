package io.ismsgraph.access;

import com.github.benmanes.caffeine.cache.Ticker;
import io.ismsgraph.access.address.OwnAddresses;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.AuthenticationEntryPointFailureHandler;
import org.springframework.security.web.authentication.AuthenticationFilter;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** Nothing is readable without a credential, on loopback too. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class AccessConfiguration {

    /** What changes the graph. */
    private static final String WRITING = "/import/**";

    private static final RequestMatcher HEALTH = new OrRequestMatcher(Stream.of("", "/liveness", "/readiness")
            .map("/actuator/health"::concat)
            .<RequestMatcher>map(PathPatternRequestMatcher::pathPattern)
            .toList());

    private static final Duration CODE_LIFETIME = Duration.ofHours(1);
    private static final String CONTENT_SECURITY_POLICY = "default-src 'self'; style-src 'self' 'unsafe-inline';"
            + " font-src 'self' data:; img-src 'self' data:; worker-src 'self' blob:; connect-src 'self';"
            + " object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    @Bean
    Ticker ticker() {
        return Ticker.systemTicker();
    }

    /**
     * @param lifetime of the administrator's token, from the start
     * @param decoder is there if an identity provider is named
     */
    @Bean
    Credentials credentials(
            @Value("${ismsgraph.token:}") String token,
            @Value("${ismsgraph.token-lifetime:30d}") Duration lifetime,
            @Value("${ismsgraph.data-folder}") Path dataFolder,
            ObjectProvider<JwtDecoder> decoder,
            ProviderClaims claims,
            Ticker ticker) {
        var start = ticker.read();
        return new Credentials(
                AdministratorToken.of(token, () -> ticker.read() - start < lifetime.toNanos()),
                new ApiKeys(dataFolder, InstantSource.system(), ticker),
                decoder.stream()
                        .findFirst()
                        .map(checking -> new ProviderTokens(checking, claims, InstantSource.system()))
                        .orElse(null),
                new Tickets(CODE_LIFETIME, ticker),
                new Tickets(SessionCookie.LIFETIME, ticker));
    }

    /**
     * @param requests a minute of one who is signed in
     * @param nodes a minute that his operations may visit
     * @param failures a minute of one address to present a good credential
     */
    @Bean
    Allowances allowances(
            @Value("${ismsgraph.requests-per-minute:6000}") long requests,
            @Value("${ismsgraph.nodes-per-minute:3000000}") long nodes,
            @Value("${ismsgraph.failures-per-minute:20}") long failures,
            Ticker ticker) {
        return new Allowances(requests, nodes, failures, ticker);
    }

    @Bean
    SecurityFilterChain everything(
            HttpSecurity http,
            Credentials credentials,
            Allowances allowances,
            OwnAddresses addresses,
            SignInPage page,
            ObjectProvider<ProviderSignIn> provider,
            @Value("${spring.graphql.cors.allowed-origins:}") Set<String> origins)
            throws Exception {
        var refusal = new Refusal(allowances.failures(), page);
        for (var signIn : provider) {
            signIn.to(http);
        }
        return http.csrf(AbstractHttpConfigurer::disable) // OwnOriginFilter and the cookie's SameSite=Strict do it
                .logout(AbstractHttpConfigurer::disable)
                .anonymous(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .headers(AccessConfiguration::harden)
                .cors(Customizer.withDefaults()) // none, unless origins are named
                .exceptionHandling(
                        failing -> failing.authenticationEntryPoint(refusal).accessDeniedHandler(refusal))
                .authorizeHttpRequests(requests -> requests.requestMatchers(SignIn.PATH, SignIn.PATH + "/**")
                        .permitAll()
                        .requestMatchers(AccessConfiguration::isHealthOnLoopback)
                        .permitAll()
                        .requestMatchers(AccessConfiguration::isBeyondDocuments)
                        .denyAll()
                        .requestMatchers(WRITING)
                        .hasAnyRole(Role.names(EnumSet.of(Role.DATA_STEWARD, Role.ADMINISTRATOR)))
                        .requestMatchers("/cypher/**")
                        .hasAnyRole(Role.names(EnumSet.of(Role.INVESTIGATOR, Role.ADMINISTRATOR)))
                        .requestMatchers(HttpMethod.PUT, "/evidence")
                        .hasAnyRole(Role.names(
                                EnumSet.of(Role.ADMINISTRATOR, Role.ASSESSOR, Role.INVESTIGATOR, Role.ORGANISATION)))
                        .requestMatchers("/evidence/**")
                        .hasAnyRole(
                                Role.names(EnumSet.complementOf(EnumSet.of(Role.SYSTEM_AUDITOR, Role.DATA_STEWARD))))
                        .requestMatchers("/actuator/**", "/snapshot/**")
                        .hasRole(Role.ADMINISTRATOR.name())
                        .anyRequest()
                        .hasAnyRole(Role.names(EnumSet.allOf(Role.class))))
                .addFilterAfter(new OwnOriginFilter(addresses, origins), HeaderWriterFilter.class)
                .addFilterAfter(new AddressFilter(allowances.ofAddress()), OwnOriginFilter.class)
                .addFilterAfter(new AskerFilter(allowances), UsernamePasswordAuthenticationFilter.class)
                .addFilterAfter(new BodyLimitFilter(), AuthorizationFilter.class)
                .addFilterAt(authentication(credentials, refusal), UsernamePasswordAuthenticationFilter.class)
                .build();
    }

    /** Whoever watches over the machine asks without a credential; what comes by TLS comes from elsewhere. */
    private static boolean isHealthOnLoopback(HttpServletRequest request) {
        return !request.isSecure() && HEALTH.matches(request);
    }

    private static boolean isBeyondDocuments(HttpServletRequest request) {
        return SecurityContextHolder.getContext().getAuthentication() instanceof SignedIn asker
                && asker.isBound()
                && !request.getServletPath().equals("/graphql");
    }

    private static AuthenticationFilter authentication(Credentials credentials, Refusal refusal) {
        var filter = new AuthenticationFilter(credentials, PresentedCredential::in);
        filter.setSuccessHandler((request, response, authentication) -> {});
        filter.setFailureHandler(new AuthenticationEntryPointFailureHandler(refusal));
        // A cookie of an earlier boot must not stand in the way of a new session.
        filter.setRequestMatcher(new NegatedRequestMatcher(PathPatternRequestMatcher.pathPattern(SignIn.PATH + "/**")));
        return filter;
    }

    private static void harden(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_SECURITY_POLICY))
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.NO_REFERRER))
                .crossOriginOpenerPolicy(policy -> policy.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                .crossOriginResourcePolicy(policy -> policy.policy(CrossOriginResourcePolicy.SAME_ORIGIN));
    }
}
