package cl.soser.canal.api;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Names the content of each answer, so that a program that asks again and again is told 304 without
 * a body while nothing changed. HEAD is answered as GET is, without the body. What is larger than a
 * page of a list, as a file is, streams through without a name.
 */
public class EntityTagFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    @Override
    protected void doFilter(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        boolean head = "HEAD".equals(request.getMethod());
        if (!head && !"GET".equals(request.getMethod())) {
            chain.doFilter(request, response);
            return;
        }
        HeldAnswer answer = new HeldAnswer(response, head);
        chain.doFilter(head ? new AsGet(request) : request, answer);
        answer.finish(request.getHeader("If-None-Match"));
    }

    /** So that the resource makes the body that its name and length are taken of. */
    private static final class AsGet extends HttpServletRequestWrapper {

        AsGet(HttpServletRequest request) {
            super(request);
        }

        @Override
        public String getMethod() {
            return "GET";
        }
    }
}
