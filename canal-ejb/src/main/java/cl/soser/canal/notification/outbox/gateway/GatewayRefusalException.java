package cl.soser.canal.notification.outbox.gateway;

import java.io.IOException;

/** The gateway refuses a message for good. */
public class GatewayRefusalException extends IOException {

    private static final long serialVersionUID = 1L;

    public GatewayRefusalException(String message) {
        super(message);
    }
}
