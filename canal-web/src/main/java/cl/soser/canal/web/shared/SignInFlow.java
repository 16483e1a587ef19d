package cl.soser.canal.web.shared;

import cl.soser.canal.account.signin.SignInService;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.SecurityContext;
import jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Set;
import java.util.logging.Logger;
import org.omnifaces.util.Faces;

/** Signs people in from the sign-in page and from the pages that a mailed link opens. */
@RequestScoped
public class SignInFlow {

    private static final Logger LOG = Logger.getLogger(SignInFlow.class.getName());
    private static final int DEVICE_SECONDS = (int) Duration.ofDays(180).toSeconds();

    @Inject SecurityContext security;
    @Inject SignInService signInService;
    @Inject ClientNetwork networks;
    @Inject Links links;
    @Inject HttpServletRequest request;

    /** The network of this request, for limits. */
    public String network() {
        return networks.of(request);
    }

    /**
     * Signs a person in and leads to their first page.
     *
     * @param back where they were going, as it came from the browser; null for nowhere
     * @return false when address and password do not match an open account
     */
    public boolean enter(String email, String password, String back) {
        String device = device();
        signInService.admit(email, network(), device);
        AuthenticationStatus status =
                security.authenticate(
                        request,
                        response(),
                        AuthenticationParameters.withParams()
                                .credential(new UsernamePasswordCredential(email, password))
                                .newAuthentication(true));
        if (status != AuthenticationStatus.SUCCESS) {
            // The container calls a refusal an error of the server; the page with its message is
            // none.
            response().setStatus(HttpServletResponse.SC_OK);
            LOG.info(() -> "sign-in failed from " + network());
            return false;
        }
        signInService.admitted(email, network(), device);
        SignedInUser signedIn = SignedInUser.of(request.getSession(false));
        LOG.info(
                () -> "sign-in of account " + signedIn.opened().accountId() + " from " + network());
        if (!signInService.isTrustedDevice(email, device)) {
            remember(signInService.trustDevice(signedIn.opened().accountId()));
        }
        Set<String> roles = signInService.rolesOf(signedIn.opened()).orElse(Set.of());
        Faces.redirect(LocalPath.of(back).orElse(CurrentUser.home(roles::contains)));
        return true;
    }

    /** The present session continues after its owner ended all of them. */
    public void goOnWith(SignInService.Opened opened) {
        SignedInUser before = SignedInUser.of(request.getSession(false));
        request.changeSessionId();
        new SignedInUser(opened, before.since(), before.used()).keepIn(request.getSession(false));
    }

    private String device() {
        Cookie[] cookies = request.getCookies();
        if (cookies != null) {
            for (Cookie cookie : cookies) {
                if (cookie.getName().equals(cookieName())) {
                    return cookie.getValue();
                }
            }
        }
        return null;
    }

    private void remember(String token) {
        Cookie cookie = new Cookie(cookieName(), token);
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setSecure(links.isSecure());
        cookie.setMaxAge(DEVICE_SECONDS);
        cookie.setAttribute("SameSite", "Lax");
        response().addCookie(cookie);
    }

    private String cookieName() {
        return links.isSecure() ? "__Host-canal-equipo" : "canal-equipo";
    }

    private static HttpServletResponse response() {
        return (HttpServletResponse)
                FacesContext.getCurrentInstance().getExternalContext().getResponse();
    }
}
