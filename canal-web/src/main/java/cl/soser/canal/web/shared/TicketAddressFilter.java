package cl.soser.canal.web.shared;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Gives every ticket its public address: {@code /solicitudes/CP-2026-000123} shows {@code
 * solicitudes/ver.xhtml} and {@code /gestion/tickets/CP-2026-000123} shows {@code
 * gestion/ticket.xhtml}, both with the number as the parameter {@code id}. A photograph of sheets
 * has one like it: {@code /gestion/papel/1234}.
 */
public class TicketAddressFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    private static final Pattern ADDRESS =
            Pattern.compile(
                    "/(solicitudes|gestion/tickets|institucion/tickets)/(CP-\\d{4}-\\d{6,9})"
                            + "|/(gestion/papel)/(\\d{1,18})");

    @Override
    protected void doFilter(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Matcher address = ADDRESS.matcher(request.getRequestURI());
        if (address.matches()) {
            boolean ticket = address.group(1) != null;
            String page =
                    switch (address.group(ticket ? 1 : 3)) {
                        case "solicitudes" -> "/solicitudes/ver";
                        case "gestion/tickets" -> "/gestion/ticket";
                        case "gestion/papel" -> "/gestion/papel/ver";
                        default -> "/institucion/ticket";
                    };
            request.getRequestDispatcher(page + "?id=" + address.group(ticket ? 2 : 4))
                    .forward(request, response);
        } else {
            chain.doFilter(request, response);
        }
    }
}
