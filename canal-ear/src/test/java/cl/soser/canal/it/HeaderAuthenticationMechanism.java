package cl.soser.canal.it;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;

/**
 * Signs in the account that the request's headers name. Only the web module of the tests contains
 * it.
 */
@ApplicationScoped
public class HeaderAuthenticationMechanism implements HttpAuthenticationMechanism {

    static final String ACCOUNT = "X-Account";
    static final String ROLES = "X-Roles";

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        String account = request.getHeader(ACCOUNT);
        return account == null
                ? context.doNothing()
                : context.notifyContainerAboutLogin(
                        account, Set.of(request.getHeader(ROLES).split(",")));
    }
}
