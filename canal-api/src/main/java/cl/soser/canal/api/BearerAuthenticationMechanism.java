package cl.soser.canal.api;

import cl.soser.canal.account.token.BearerCredential;
import cl.soser.canal.shared.health.OutageReason;
import cl.soser.canal.shared.health.ServerHealth;
import cl.soser.canal.shared.network.ClientNetworkResolver;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.CredentialValidationResult.Status;
import jakarta.security.enterprise.identitystore.IdentityStoreHandler;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Programs send a token with every request and get no session. A request without a token continues
 * unauthenticated, for open addresses. A bad token is rejected, with another error than a forbidden
 * address.
 */
@ApplicationScoped
public class BearerAuthenticationMechanism implements HttpAuthenticationMechanism {

    private static final Pattern BEARER =
            Pattern.compile("Bearer +([A-Za-z0-9._~+/-]{1,200}=*)", Pattern.CASE_INSENSITIVE);

    /** Request attribute: why the token did not do. */
    static final String WHY = "canal.api.why";

    private static final String UNKNOWN =
            "El token no se conoce, venció o fue anulado. Pida otro a quien administra el canal.";
    private static final String MALFORMED =
            "La cabecera Authorization no tiene la forma Bearer <token>.";

    @Inject IdentityStoreHandler stores;
    @Inject ClientNetworkResolver clientNetworkResolver;
    @Inject RateLimit rateLimit;
    @Inject ServerHealth serverHealth;

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        String header = request.getHeader("Authorization");
        if (header == null && !context.isProtected()) {
            return context.doNothing();
        }
        if (serverHealth.isDatabaseAway()) {
            return away(response);
        }
        try {
            return validate(header, request, response, context);
        } catch (RuntimeException e) {
            if (OutageReason.of(e).isEmpty()) {
                throw e;
            }
            return away(response);
        }
    }

    private AuthenticationStatus validate(
            String header,
            HttpServletRequest request,
            HttpServletResponse response,
            HttpMessageContext context) {
        String network =
                clientNetworkResolver.of(
                        request.getRemoteAddr(), request.getHeader("X-Forwarded-For"));
        Matcher bearer = BEARER.matcher(header == null ? "" : header.strip());
        if (bearer.matches()) {
            String token = bearer.group(1);
            Optional<Ration> refusal = rateLimit.refusal(network, token);
            if (refusal.isPresent()) {
                return tooMany(refusal.get(), request, response);
            }
            CredentialValidationResult result = stores.validate(new BearerCredential(token));
            if (result.getStatus() == Status.VALID) {
                rateLimit.wasGood(network, token);
                return context.notifyContainerAboutLogin(result);
            }
            rateLimit.wasBad(network, token);
        }
        if (header != null) {
            request.setAttribute(WHY, bearer.matches() ? UNKNOWN : MALFORMED);
        }
        rateLimit.guesses(network).tell(response);
        response.setHeader("WWW-Authenticate", Problem.CHALLENGE);
        return context.responseUnauthorized();
    }

    private static AuthenticationStatus tooMany(
            Ration guesses, HttpServletRequest request, HttpServletResponse response) {
        request.setAttribute(WHY, Problem.tooManyGuesses(guesses.retry()));
        guesses.tell(response);
        return refuse(response, 429);
    }

    /** Tokens are read from the database. */
    private static AuthenticationStatus away(HttpServletResponse response) {
        response.setIntHeader("Retry-After", Problem.RETRY_SECONDS);
        return refuse(response, HttpServletResponse.SC_SERVICE_UNAVAILABLE);
    }

    private static AuthenticationStatus refuse(HttpServletResponse response, int status) {
        try {
            response.sendError(status);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return AuthenticationStatus.SEND_FAILURE;
    }
}
