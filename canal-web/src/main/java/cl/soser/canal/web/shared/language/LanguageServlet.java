package cl.soser.canal.web.shared.language;

import cl.soser.canal.shared.language.Language;
import cl.soser.canal.shared.language.LanguageQuery;
import cl.soser.canal.web.shared.request.Links;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;

/** Takes the language that a person chose and leads back to the page where it was chosen. */
@WebServlet("/idioma")
public class LanguageServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject transient LanguageQuery languageQuery;
    @Inject transient Links links;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) {
        Optional<Language> chosen =
                Language.of(request.getParameter("idioma"))
                        .filter(languageQuery.offered()::contains);
        LanguageCookie.write(response, chosen, links.isSecure());
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader(
                "Location", LanguageView.back(request.getParameter("volver")).orElse("/"));
    }
}
