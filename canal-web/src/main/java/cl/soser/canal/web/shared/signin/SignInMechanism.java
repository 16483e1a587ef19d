package cl.soser.canal.web.shared.signin;

import cl.soser.canal.account.signin.SignInService;
import cl.soser.canal.shared.Markup;
import cl.soser.canal.web.shared.error.ErrorReason;
import cl.soser.canal.web.shared.error.OutageAnswer;
import cl.soser.canal.web.shared.guard.ArrivingBodies;
import cl.soser.canal.web.shared.request.LocalPath;
import cl.soser.canal.web.shared.request.SecurityHeaders;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationException;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.security.enterprise.credential.Credential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.CredentialValidationResult.Status;
import jakarta.security.enterprise.identitystore.IdentityStoreHandler;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Gives the container the caller of every request. The session holds an account and the stamp it
 * was opened under; roles and state are read anew each time, so a removed role, a disabled account
 * or a changed password holds from the next request on, on every node. A visitor who is not signed
 * in gets no session from here.
 */
@ApplicationScoped
public class SignInMechanism implements HttpAuthenticationMechanism {

    private static final Logger LOG = Logger.getLogger(SignInMechanism.class.getName());
    private static final String RESOURCES = "/jakarta.faces.resource/";

    /** What a page left open asks by itself; it keeps no session alive. */
    private static final List<String> UNASKED =
            List.of(
                    "/gestion/presencia",
                    "/gestion/novedades",
                    "/gestion/filas",
                    "/omnifaces.push/gestion");

    @Inject IdentityStoreHandler stores;
    @Inject SignInService signInService;
    @Inject SessionEntrance entrance;
    @Inject Clock clock;
    @Inject SessionLimits limits;
    @Inject SecurityHeaders headers;
    @Inject OutageAnswer outageAnswer;
    @Inject ArrivingBodies arrivingBodies;

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context)
            throws AuthenticationException {
        try {
            return !arrivingBodies.isFormHere(request, response)
                            || outageAnswer.isGiven(request, response)
                    ? AuthenticationStatus.SEND_CONTINUE
                    : validate(request, response, context);
        } catch (IOException e) {
            throw new AuthenticationException(e);
        } catch (RuntimeException e) {
            return wasOutage(request, response, e);
        }
    }

    /** Callers are read from the database too. */
    private AuthenticationStatus wasOutage(
            HttpServletRequest request, HttpServletResponse response, RuntimeException failure)
            throws AuthenticationException {
        try {
            if (outageAnswer.isGiven(request, response, failure)) {
                return AuthenticationStatus.SEND_CONTINUE;
            }
        } catch (IOException e) {
            throw new AuthenticationException(e);
        }
        throw failure;
    }

    private AuthenticationStatus validate(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        Credential credential = context.getAuthParameters().getCredential();
        if (credential != null) {
            return signIn(request, response, context, credential);
        }
        if (request.getRequestURI().startsWith(RESOURCES)) {
            return context.doNothing();
        }
        HttpSession session = request.getSession(false);
        SignedInUser signedIn = entrance.signedIn(request);
        if (signedIn != null) {
            Optional<Set<String>> roles = rolesOf(signedIn);
            if (roles.isPresent()) {
                if (!isUnasked(request)) {
                    signedIn.usedAt(clock.instant()).keepIn(session);
                }
                return context.notifyContainerAboutLogin(
                        String.valueOf(signedIn.opened().accountId()), roles.get());
            }
            session.invalidate();
        }
        return context.isProtected()
                ? showTheDoor(request, response, context, signedIn != null)
                : context.doNothing();
    }

    private static boolean isUnasked(HttpServletRequest request) {
        return UNASKED.contains(request.getRequestURI());
    }

    private Optional<Set<String>> rolesOf(SignedInUser signedIn) {
        return limits.isOver(signedIn)
                ? Optional.empty()
                : signInService.rolesOf(signedIn.opened());
    }

    private AuthenticationStatus signIn(
            HttpServletRequest request,
            HttpServletResponse response,
            HttpMessageContext context,
            Credential credential) {
        CredentialValidationResult result = stores.validate(credential);
        if (result.getStatus() != Status.VALID) {
            return AuthenticationStatus.SEND_FAILURE;
        }
        long account = Long.parseLong(result.getCallerPrincipal().getName());
        return entrance.isOpened(request, response, account)
                ? context.notifyContainerAboutLogin(result)
                : AuthenticationStatus.SEND_CONTINUE;
    }

    /** Redirects to the sign-in page and back, without disclosing whether the page exists. */
    private AuthenticationStatus showTheDoor(
            HttpServletRequest request,
            HttpServletResponse response,
            HttpMessageContext context,
            boolean ended) {
        headers.protect(request, response);
        String query = request.getQueryString();
        boolean get = "GET".equals(request.getMethod());
        boolean sent = "POST".equals(request.getMethod());
        boolean expired = ended || sent || request.getRequestedSessionId() != null;
        String path = request.getRequestURI() + (get && query != null ? "?" + query : "");
        String door = LocalPath.signIn(LocalPath.of(path).orElse(request.getRequestURI()), expired);
        if ("partial/ajax".equals(request.getHeader("Faces-Request"))) {
            return redirectPart(response, door);
        }
        if (sent || isInFrame(request)) {
            return explain(request, response);
        }
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", door);
        return AuthenticationStatus.SEND_CONTINUE;
    }

    private static boolean isInFrame(HttpServletRequest request) {
        return SecurityHeaders.framed(request)
                && "iframe".equals(request.getHeader("Sec-Fetch-Dest"));
    }

    /**
     * A form behind the door: what was typed in it is not lost on the way to signing in. What is in
     * a frame says so too, and the page around it leads to the door.
     */
    private static AuthenticationStatus explain(
            HttpServletRequest request, HttpServletResponse response) {
        ErrorReason.expire(request);
        try {
            response.sendError(HttpServletResponse.SC_CONFLICT);
        } catch (IOException e) {
            LOG.log(Level.FINE, "the browser is gone", e);
        }
        return AuthenticationStatus.SEND_CONTINUE;
    }

    /** The page's script understands this and goes there. */
    private static AuthenticationStatus redirectPart(HttpServletResponse response, String door) {
        response.setContentType("text/xml");
        response.setCharacterEncoding("UTF-8");
        try {
            response.getWriter()
                    .write(
                            "<?xml version='1.0' encoding='UTF-8'?>\n"
                                    + "<partial-response><redirect url=\""
                                    + Markup.escape(door)
                                    + "\"></redirect></partial-response>");
            response.flushBuffer();
        } catch (IOException e) {
            LOG.log(Level.FINE, "the browser is gone", e);
        }
        return AuthenticationStatus.SEND_CONTINUE;
    }

    @Override
    public void cleanSubject(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        context.cleanClientSubject();
    }
}
