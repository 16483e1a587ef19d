package cl.soser.canal.web.shared.signin;

import cl.soser.canal.account.factor.OwnFactorService;
import cl.soser.canal.account.factor.PasskeyAnswer;
import cl.soser.canal.account.factor.SignInPlace;
import cl.soser.canal.shared.proof.ProvedFactor;
import cl.soser.canal.shared.throttle.TooManyRequestsException;
import cl.soser.canal.web.shared.error.ErrorReason;
import cl.soser.canal.web.shared.language.Bundles;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Tells the core when this session last showed its second factor. A form that was held up for want
 * of it comes again with a code ({@value #CODE}) or a passkey beside its own fields: if that is
 * right the form goes through, so nothing typed is lost.
 */
public class FactorFilter extends HttpFilter {

    /** The field of a code on the page that holds a form up. */
    static final String CODE = "canal-codigo";

    /** The field of what a passkey signed. */
    static final String PASSKEY = "canal-llave";

    /** The attribute of a request whose code was wrong. */
    public static final String WRONG = "canal.factor.wrong";

    private static final long serialVersionUID = 1L;
    private static final int TOO_MANY = 429;
    private static final String FORM = "application/x-www-form-urlencoded";

    @Inject transient OwnFactorService ownFactorService;
    @Inject transient ProvedFactor provedFactor;
    @Inject transient SignInFlow signInFlow;

    @Override
    protected void doFilter(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (request.getUserPrincipal() != null) {
            if (isShown(request) && !isRight(request, response)) {
                return;
            }
            SignedInUser signedIn = SignedInUser.of(request.getSession(false));
            provedFactor.at(signedIn == null ? null : signedIn.proved());
        }
        chain.doFilter(request, response);
    }

    private static boolean isShown(HttpServletRequest request) {
        String type = request.getContentType();
        return "POST".equals(request.getMethod())
                && type != null
                && type.startsWith(FORM)
                && (request.getParameter(CODE) != null || request.getParameter(PASSKEY) != null);
    }

    /** Whether the request goes on. */
    private boolean isRight(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        try {
            if (isConfirmed(request)) {
                signInFlow.proved();
                return true;
            }
            if (isAsking(request)) {
                request.setAttribute(WRONG, true);
                return true;
            }
            ErrorReason.hold(request, true);
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } catch (TooManyRequestsException many) {
            response.setHeader("Retry-After", Long.toString(many.retryAfterSeconds()));
            ErrorReason.refuse(
                    request,
                    ErrorReason.TOO_MANY,
                    Bundles.text(many.getMessage(), many.arguments()));
            response.sendError(TOO_MANY);
        }
        return false;
    }

    /** The page that only asks says by itself that something was wrong. */
    private static boolean isAsking(HttpServletRequest request) {
        return "/cuenta/confirmar".equals(request.getRequestURI());
    }

    private boolean isConfirmed(HttpServletRequest request) {
        SignInPlace place = signInFlow.place();
        String passkey = request.getParameter(PASSKEY);
        if (passkey == null || passkey.isBlank()) {
            return ownFactorService.confirm(request.getParameter(CODE), place);
        }
        PasskeyAnswer answer =
                new PasskeyAnswer(passkey, FactorDraft.of(request.getSession(false)).challenge());
        FactorDraft.spend(request.getSession(false));
        return ownFactorService.confirmPasskey(answer, place);
    }
}
