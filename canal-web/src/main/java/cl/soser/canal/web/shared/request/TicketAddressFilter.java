package cl.soser.canal.web.shared.request;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Gives every ticket its public address: {@code /solicitudes/CP-2026-000123} shows {@code
 * solicitudes/ver.xhtml} and {@code /gestion/tickets/CP-2026-000123} shows {@code
 * gestion/ticket.xhtml}, both with the number as the parameter {@code id}. A photograph of sheets
 * has one like it, {@code /gestion/papel/1234}, and so has a person, by a handle: {@code
 * /gestion/personas/…}, and an establishment, by its RBD: {@code /gestion/establecimientos/2220}.
 */
public class TicketAddressFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    private static final Pattern ADDRESS =
            Pattern.compile(
                    "/(solicitudes|gestion/tickets|institucion/tickets)/(CP-\\d{4}-\\d{6,9})"
                            + "|/(gestion/papel)/(\\d{1,18})"
                            + "|/(gestion/personas)/([\\w-]{20,100})"
                            + "|/(gestion/establecimientos)/([\\w-]{1,30})");

    /** Of the first part of an address. */
    private static final Map<String, String> PAGES =
            Map.of(
                    "solicitudes", "/solicitudes/ver",
                    "gestion/tickets", "/gestion/ticket",
                    "gestion/papel", "/gestion/papel/ver",
                    "gestion/personas", "/gestion/persona",
                    "gestion/establecimientos", "/gestion/establecimiento",
                    "institucion/tickets", "/institucion/ticket");

    @Override
    protected void doFilter(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Matcher address = ADDRESS.matcher(request.getRequestURI());
        if (address.matches()) {
            int part = 1;
            while (address.group(part) == null) {
                part += 2;
            }
            String page = PAGES.get(address.group(part)) + "?id=" + address.group(part + 1);
            request.getRequestDispatcher(page).forward(request, response);
        } else {
            chain.doFilter(request, response);
        }
    }
}
