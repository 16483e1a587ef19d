package cl.soser.canal.web.shared.guard;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.stream.Stream;

/**
 * Rejects the character zero, which no person types and PostgreSQL cannot store, in an address or
 * in a form. Files may contain it and are not checked here.
 */
public class UnwritableTextFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    private static final String FORM = "application/x-www-form-urlencoded";

    @Override
    protected void doFilter(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String query = request.getQueryString();
        if (query != null && query.contains("%00") || isForm(request) && hasZero(request)) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        } else {
            chain.doFilter(request, response);
        }
    }

    private static boolean isForm(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.startsWith(FORM);
    }

    private static boolean hasZero(HttpServletRequest request) {
        return request.getParameterMap().values().stream()
                .flatMap(Stream::of)
                .anyMatch(value -> value.indexOf('\0') >= 0);
    }
}
