package cl.soser.canal.web.shared.language;

import cl.soser.canal.shared.language.ChosenLanguage;
import cl.soser.canal.shared.language.Language;
import cl.soser.canal.shared.language.LanguageQuery;
import cl.soser.canal.web.shared.request.SecurityHeaders;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;

/**
 * Lets the pages of citizens speak the language that their reader chose, if it is offered. Pages of
 * staff, institutions and the field speak Spanish.
 */
public class LanguageFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    private static final List<String> SPANISH =
            List.of(
                    "/terreno",
                    "/archivos",
                    "/alerta",
                    "/jakarta.faces.resource",
                    "/omnifaces.push",
                    "/metrics",
                    "/health",
                    "/sonda");

    @Inject transient LanguageQuery languageQuery;
    @Inject transient ChosenLanguage chosenLanguage;

    @Override
    protected void doFilter(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Optional<Language> chosen =
                isSpanish(asked(request))
                        ? Optional.empty()
                        : LanguageCookie.read(request, languageQuery.offered());
        if (chosen.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        chosenLanguage.speaks(chosen.get());
        SpokenLanguage.speak(LanguageWords.of(chosen.get()));
        try {
            chain.doFilter(
                    request, chosen.get().isSpanish() ? response : new MarkedResponse(response));
        } finally {
            SpokenLanguage.silence();
        }
    }

    /** On the error page, the page that failed. */
    private static String asked(HttpServletRequest request) {
        Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return failed == null ? request.getRequestURI() : failed.toString();
    }

    private static boolean isSpanish(String path) {
        return SecurityHeaders.staff(path) || SPANISH.stream().anyMatch(path::startsWith);
    }

    /** Pages are written by characters; files and pictures, which are bytes, pass as they are. */
    private static final class MarkedResponse extends HttpServletResponseWrapper {

        private PrintWriter writer;

        MarkedResponse(HttpServletResponse response) {
            super(response);
        }

        @Override
        public PrintWriter getWriter() throws IOException {
            if (writer == null) {
                writer = new PrintWriter(new SpanishParts(super.getWriter(), isPage()));
            }
            return writer;
        }

        private boolean isPage() {
            return getContentType() != null && getContentType().contains("html");
        }

        /** What was written and is thrown away must not decide how the next page is read. */
        @Override
        public void resetBuffer() {
            super.resetBuffer();
            writer = null;
        }

        @Override
        public void reset() {
            super.reset();
            writer = null;
        }
    }
}
