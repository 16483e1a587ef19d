package cl.soser.canal.catalogue;

/** Which service a request is about (procedure, section 4: both follow the same rules). */
public enum Context {
    SERVICIO_REGULAR,
    ENTREGA_CANASTAS
}
