package cl.soser.canal.web.shared.socket;

import jakarta.servlet.http.HttpUpgradeHandler;
import jakarta.servlet.http.WebConnection;
import java.io.IOException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.logging.Level;
import java.util.logging.Logger;

/** What the server holds for a socket; see {@link EndingConnection}. */
public class SocketHandler implements HttpUpgradeHandler {

    private static final Logger LOG = Logger.getLogger(SocketHandler.class.getName());

    private HttpUpgradeHandler socket;
    private ScheduledExecutorService executor;
    private boolean abandoned;

    void serve(HttpUpgradeHandler newSocket, ScheduledExecutorService newExecutor) {
        socket = newSocket;
        executor = newExecutor;
    }

    /** The browser went before it was answered: there will be no socket. */
    void abandon() {
        abandoned = true;
    }

    /**
     * The socket listens only when it has begun: a browser may have written already, and the reader
     * that the server calls in this same thread would wait for the beginning for ever.
     */
    @Override
    public void init(WebConnection given) {
        if (abandoned) {
            close(given);
            return;
        }
        try {
            EndingConnection connection = new EndingConnection(given, executor);
            socket.init(connection);
            connection.listen();
        } catch (IOException e) {
            LOG.log(Level.FINE, "the browser is gone", e);
        }
    }

    private static void close(WebConnection given) {
        try {
            given.close();
        } catch (Exception e) {
            LOG.log(Level.FINE, "it was closed", e);
        }
    }

    @Override
    public void destroy() {
        socket.destroy();
    }
}
