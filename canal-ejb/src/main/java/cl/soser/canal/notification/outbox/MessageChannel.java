package cl.soser.canal.notification.outbox;

/** How a message reaches its person: sent by us, or a duty of people. */
public enum MessageChannel {
    CORREO,
    /** Through the gateway, as a text message or read aloud. */
    TELEFONO,
    LLAMADA,
    SMS,
    CARTA;

    /** Staff must call, text or post it. */
    boolean isByHand() {
        return this != CORREO && this != TELEFONO;
    }
}
