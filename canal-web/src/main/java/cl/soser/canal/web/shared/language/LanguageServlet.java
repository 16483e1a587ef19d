package cl.soser.canal.web.shared.language;

import cl.soser.canal.shared.language.Language;
import cl.soser.canal.shared.language.LanguageQuery;
import cl.soser.canal.ticket.tracking.ReadingLanguageService;
import cl.soser.canal.web.shared.request.Links;
import cl.soser.canal.web.shared.request.VisitorCookies;
import jakarta.ejb.EJBException;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes the language that a person chose and leads back to the page where it was chosen. On the
 * page of her ticket, and where she is signed in, later mails are in it too.
 */
@WebServlet("/idioma")
public class LanguageServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private static final Logger LOG = Logger.getLogger(LanguageServlet.class.getName());

    private static final Pattern TICKET =
            Pattern.compile("/solicitudes/(CP-\\d{4}-\\d{6,9})(?![^?])");

    @Inject transient LanguageQuery languageQuery;
    @Inject transient ReadingLanguageService readingLanguageService;
    @Inject transient VisitorCookies cookies;
    @Inject transient Links links;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) {
        Optional<Language> chosen =
                Language.of(request.getParameter("idioma"))
                        .filter(languageQuery.offered()::contains);
        LanguageCookie.write(response, chosen, links.isSecure());
        String back = LanguageView.back(request.getParameter("volver")).orElse("/");
        keep(chosen, ticketOf(back), cookies.grant(request));
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", back);
    }

    /** Two choices at one moment may collide: the pages speak the language in any case. */
    private void keep(Optional<Language> chosen, String ticket, String grant) {
        try {
            readingLanguageService.choose(chosen, ticket, grant);
        } catch (EJBException e) {
            LOG.log(Level.WARNING, "a language was chosen, and is not kept for mails", e);
        }
    }

    /** The number of the ticket whose page that is; null for any other page. */
    static String ticketOf(String page) {
        Matcher ticket = TICKET.matcher(page);
        return ticket.lookingAt() ? ticket.group(1) : null;
    }
}
