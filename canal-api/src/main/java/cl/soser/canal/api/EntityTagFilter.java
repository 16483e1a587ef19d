package cl.soser.canal.api;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;

/**
 * Sets the entity tag of each answer, so that a polling program gets 304 without a body while
 * nothing changed. HEAD is answered as GET is, without the body. Files are streamed without a tag,
 * and so are answers larger than a page of a list.
 *
 * <p>There is no Last-Modified: an answer changes with the names of schools, and with the clock
 * when a term ends, and a second is too coarse for two changes of one request.
 */
public class EntityTagFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    private static final String STREAMED = "/v1/" + ExportsResource.PATH + "/";

    @Override
    protected void doFilter(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        boolean head = "HEAD".equals(request.getMethod());
        if (!head && !"GET".equals(request.getMethod()) || isStreamed(request)) {
            if (head) {
                Unmeasured answer = new Unmeasured(response);
                chain.doFilter(request, answer);
                answer.flushBuffer();
            } else {
                chain.doFilter(request, response);
            }
            return;
        }
        BufferedResponse answer = new BufferedResponse(response, head);
        chain.doFilter(head ? new AsGet(request) : request, answer);
        answer.finish(request.getHeader("If-None-Match"));
    }

    private static boolean isStreamed(HttpServletRequest request) {
        return request.getRequestURI().startsWith(request.getContextPath() + STREAMED);
    }

    /** The length of a file is unknown before it is written; zero would be wrong. */
    private static final class Unmeasured extends HttpServletResponseWrapper {

        private static final String LENGTH = "Content-Length";

        Unmeasured(HttpServletResponse response) {
            super(response);
        }

        @Override
        public void setContentLength(int length) {
            setContentLengthLong(length);
        }

        @Override
        public void setContentLengthLong(long length) {
            if (getStatus() != SC_OK) {
                super.setContentLengthLong(length);
            }
        }

        @Override
        public void setHeader(String name, String value) {
            if (!LENGTH.equalsIgnoreCase(name) || getStatus() != SC_OK) {
                super.setHeader(name, value);
            }
        }

        @Override
        public void addHeader(String name, String value) {
            if (!LENGTH.equalsIgnoreCase(name) || getStatus() != SC_OK) {
                super.addHeader(name, value);
            }
        }
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
