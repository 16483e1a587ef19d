package cl.soser.canal.web.shared.signin;

import cl.soser.canal.web.shared.language.Bundles;
import cl.soser.canal.web.shared.request.Links;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.SessionCookieConfig;
import jakarta.servlet.annotation.WebListener;
import org.omnifaces.util.Messages;

/**
 * Where people reach the site by TLS, the session cookie is Secure and its name says that it is
 * this host's alone, so no other host of the domain can plant one (OWASP ASVS 3.3.1); the rest is
 * in the descriptors.
 */
@WebListener
public class SessionCookie implements ServletContextListener {

    @Inject Links links;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        SessionCookieConfig cookie = event.getServletContext().getSessionCookieConfig();
        cookie.setSecure(links.isSecure());
        if (links.isSecure()) {
            cookie.setName("__Host-JSESSIONID");
        }
        cookie.setHttpOnly(true);
        Messages.setResolver((key, arguments) -> Bundles.text(key, arguments));
    }
}
