package cl.soser.canal.web.account;

import cl.soser.canal.web.shared.request.MailedLink;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;

/**
 * Takes the secret of a mailed link out of the address at once, into a cookie of that one page, so
 * that it is in no later address, referrer or history entry. Opening a link changes nothing else: a
 * button does, since mail scanners open links too.
 */
@WebFilter({"/verificar", "/clave", "/invitacion", "/encuesta", "/encuesta/baja", "/alerta"})
public class MailedLinkFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    private static final List<String> SEVERAL = List.of("/encuesta", "/alerta");

    @Inject MailedLink link;

    @Override
    protected void doFilter(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String token = request.getParameter("t");
        if ("GET".equals(request.getMethod()) && token != null) {
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader("Location", address(request, response, token));
            response.setHeader("Referrer-Policy", "no-referrer");
        } else {
            chain.doFilter(request, response);
        }
    }

    /** Of surveys and alerts a person may have several open, each in its window. */
    private String address(HttpServletRequest request, HttpServletResponse response, String token) {
        String page = request.getServletPath();
        if (SEVERAL.stream().anyMatch(page::startsWith)) {
            String handle = link.keepApart(request, response, token);
            return page + "?" + MailedLink.HANDLE + "=" + handle;
        }
        link.keep(request, response, token);
        return page;
    }
}
