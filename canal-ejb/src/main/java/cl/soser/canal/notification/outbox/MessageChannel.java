package cl.soser.canal.notification.outbox;

/** How a message reaches its person. Only CORREO is sent by us; the others are duties of people. */
public enum MessageChannel {
    CORREO,
    LLAMADA,
    SMS,
    CARTA
}
