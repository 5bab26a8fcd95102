package io.ismsgraph.access;

import com.github.benmanes.caffeine.cache.Ticker;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/** Signs a browser in by an identity provider's own page: the authorisation-code flow of OpenID Connect, with PKCE. */
final class ProviderSignIn {

    /** Where a browser is sent away, with the name of the registration. */
    static final String AWAY = SignIn.PATH + "/with";

    /** Where it comes back to, with the name of the registration. */
    static final String BACK = SignIn.PATH + "/from";

    private static final Logger LOG = LoggerFactory.getLogger(ProviderSignIn.class);

    private final ClientRegistrationRepository registrations;
    private final ProviderClaims claims;
    private final Tickets sessions;
    private final SignInPage page;
    private final Allowance failures;
    private final SignInAttempts attempts;

    ProviderSignIn(
            ClientRegistrationRepository registrations,
            ProviderClaims claims,
            Tickets sessions,
            SignInPage page,
            Allowance failures,
            Ticker ticker) {
        this.registrations = registrations;
        this.claims = claims;
        this.sessions = sessions;
        this.page = page;
        this.failures = failures;
        this.attempts = new SignInAttempts(ticker);
    }

    /** Adds it to what is let in. */
    void to(HttpSecurity http) throws Exception {
        http.oauth2Login(login -> login.loginPage(SignIn.PATH)
                .clientRegistrationRepository(registrations)
                .authorizedClientRepository(new NoTokens())
                .authorizationEndpoint(away -> away.baseUri(AWAY).authorizationRequestRepository(attempts))
                .redirectionEndpoint(back -> back.baseUri(BACK + "/*"))
                .successHandler(this::cameBack)
                .failureHandler(this::failed)
                .withObjectPostProcessor(new ObjectPostProcessor<OAuth2AuthorizationRequestRedirectFilter>() {
                    @Override
                    public <F extends OAuth2AuthorizationRequestRedirectFilter> F postProcess(F filter) {
                        filter.setAuthenticationFailureHandler(ProviderSignIn.this::failed);
                        return filter;
                    }
                }));
    }

    private void cameBack(HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException {
        // What the provider says goes for the session, whose lifetime is this server's to set.
        var holder = claims.holder((OidcUser) Objects.requireNonNull(authentication.getPrincipal()), () -> true);
        request.setAttribute(AskerFilter.NAME, holder.name());
        if (holder.roles().isEmpty()) {
            page.write(response, HttpStatus.FORBIDDEN, SignInPage.NO_ROLE);
            return;
        }
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                SessionCookie.of(sessions.issue(holder), request).toString());
        // Not a redirect: the browser would take it for the provider's, and keep a strict cookie back.
        SignInPage.goOn(response);
    }

    private void failed(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        LOG.info("Somebody was not signed in by the identity provider: {}", reason(failure));
        var left = failures.take(request.getRemoteAddr(), 1);
        if (left.granted()) {
            page.write(response, HttpStatus.UNAUTHORIZED, SignInPage.NOT_SIGNED_IN);
        } else {
            response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(left.secondsToWait()));
            page.write(response, HttpStatus.TOO_MANY_REQUESTS, SignInPage.TOO_OFTEN);
        }
    }

    private static String reason(AuthenticationException failure) {
        return failure instanceof OAuth2AuthenticationException told
                ? told.getError().getErrorCode()
                : String.valueOf(failure.getMessage());
    }

    /** Nobody asks the provider anything in the name of one who is signed in. */
    private static final class NoTokens implements OAuth2AuthorizedClientRepository {

        @Override
        @SuppressWarnings({"NullAway", "TypeParameterUnusedInFormals"}) // as the interface has it
        public <T extends OAuth2AuthorizedClient> T loadAuthorizedClient(
                String registration, Authentication principal, HttpServletRequest request) {
            return null;
        }

        @Override
        public void saveAuthorizedClient(
                OAuth2AuthorizedClient client,
                Authentication principal,
                HttpServletRequest request,
                HttpServletResponse response) {
            // Thrown away.
        }

        @Override
        public void removeAuthorizedClient(
                String registration,
                Authentication principal,
                HttpServletRequest request,
                HttpServletResponse response) {
            // There is none.
        }
    }
}
