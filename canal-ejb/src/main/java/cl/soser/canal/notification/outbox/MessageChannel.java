package cl.soser.canal.notification.outbox;

/** How a message reaches its person: sent by us, or a duty of people. */
public enum MessageChannel {
    CORREO,
    /** Through the gateway, as a text message or read aloud. */
    TELEFONO,
    /** To a browser, through its push service; says that there is news and nothing of it. */
    AVISO,
    LLAMADA,
    SMS,
    CARTA;

    /** Staff must call, text or post it. */
    boolean isByHand() {
        return this == LLAMADA || this == SMS || this == CARTA;
    }
}
