package cl.soser.canal.web.shared.socket;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpUpgradeHandler;
import java.io.IOException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Stands between the container's sockets and their requests. */
public class SocketFilter extends HttpFilter {

    private static final Logger LOG = Logger.getLogger(SocketFilter.class.getName());
    private static final long serialVersionUID = 1L;

    @Resource transient ManagedThreadFactory threads;

    private transient ScheduledExecutorService executor;

    @Override
    public void init() {
        executor = Executors.newSingleThreadScheduledExecutor(threads);
    }

    @Override
    public void destroy() {
        executor.shutdownNow();
    }

    @Override
    protected void doFilter(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (request.getHeader("Upgrade") == null) {
            chain.doFilter(request, response);
            return;
        }
        Upgraded upgraded = new Upgraded(request);
        try {
            chain.doFilter(upgraded, response);
        } catch (IOException gone) {
            if (upgraded.handler == null) {
                throw gone;
            }
            LOG.log(Level.FINE, "the browser did not wait for the answer", gone);
            upgraded.handler.abandon();
        }
    }

    /** The container's socket asks it for its handler, and gets one that does not hold it. */
    private final class Upgraded extends HttpServletRequestWrapper {

        private SocketHandler handler;

        Upgraded(HttpServletRequest request) {
            super(request);
        }

        @Override
        public <T extends HttpUpgradeHandler> T upgrade(Class<T> type)
                throws IOException, ServletException {
            try {
                T socket = type.getDeclaredConstructor().newInstance();
                handler = super.upgrade(SocketHandler.class);
                handler.serve(socket, executor);
                return socket;
            } catch (ReflectiveOperationException e) {
                throw new ServletException(e);
            }
        }
    }
}
