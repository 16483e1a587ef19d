package cl.soser.canal.notification.outbox;

import java.io.IOException;

/** The gateway refuses a message for good. */
class GatewayRefusalException extends IOException {

    private static final long serialVersionUID = 1L;

    GatewayRefusalException(String message) {
        super(message);
    }
}
