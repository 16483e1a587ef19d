package cl.soser.canal.web.shared.error;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Answers for what fails because the database is away, outside of Faces pages as well. */
public class OutageFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    @Inject transient OutageAnswer outageAnswer;

    @Override
    protected void doFilter(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        try {
            chain.doFilter(request, response);
        } catch (ServletException | RuntimeException e) {
            if (!outageAnswer.isGiven(request, response, e)) {
                throw e;
            }
        }
    }
}
