package cl.soser.canal.notification.outbox.gateway;

import java.io.IOException;

/** Brings a message to a telephone: as a text message, or read aloud by a call. */
public interface TelephoneGateway {

    /**
     * @param key the same on every attempt, so that the other side knows a repeated message
     * @throws GatewayRefusalException if this message is refused for good
     * @throws IOException if it may pass later
     */
    void send(String key, String telephone, String text) throws IOException;
}
