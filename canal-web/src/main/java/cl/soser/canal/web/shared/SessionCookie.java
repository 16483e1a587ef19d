package cl.soser.canal.web.shared;

import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.SessionCookieConfig;
import jakarta.servlet.annotation.WebListener;
import org.omnifaces.util.Messages;

/**
 * Marks the session cookie Secure where people reach the site by TLS; the rest is in the
 * descriptors.
 */
@WebListener
public class SessionCookie implements ServletContextListener {

    @Inject Links links;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        SessionCookieConfig cookie = event.getServletContext().getSessionCookieConfig();
        cookie.setSecure(links.isSecure());
        cookie.setHttpOnly(true);
        Messages.setResolver((key, arguments) -> Bundles.text(key, arguments));
    }
}
