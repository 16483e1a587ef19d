package cl.soser.canal.web.shared.files;

import cl.soser.canal.shared.NotAllowedException;
import cl.soser.canal.web.shared.guard.ArrivingBodies;
import cl.soser.canal.web.shared.guard.BodyRation;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Optional;

/** Gives each body that is no form a place among those that arrive, and a pace. */
public class UploadFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    @Inject transient ArrivingBodies arrivingBodies;
    @Inject transient Clock clock;

    @Override
    protected void doFilter(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!ArrivingBodies.isUpload(request)) {
            chain.doFilter(request, response);
            return;
        }
        Optional<BodyRation.Arriving> place = arrivingBodies.upload(request);
        if (place.isEmpty()) {
            refuse(request, response);
            return;
        }
        try (BodyRation.Arriving body = place.get()) {
            chain.doFilter(new Paced(request, body, clock), response);
        }
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (FileErrorResponse.wantsPage(request)) {
            arrivingBodies.refuse(request, response);
        } else {
            response.setHeader("Connection", "close");
            FileErrorResponse.send(request, response, new NotAllowedException("file.crowd"));
        }
    }

    private static final class Paced extends HttpServletRequestWrapper {

        private final BodyRation.Arriving place;
        private final Clock clock;
        private ServletInputStream body;

        Paced(HttpServletRequest request, BodyRation.Arriving place, Clock clock) {
            super(request);
            this.place = place;
            this.clock = clock;
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            if (body == null) {
                body = new PacedInputStream(super.getInputStream(), place, clock);
            }
            return body;
        }
    }
}
