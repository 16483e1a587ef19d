package cl.soser.canal.ticket;

/** Where a fault came from, so that causes can be counted. */
public enum CauseKind {
    PERSONAS,
    METODO,
    INSUMOS,
    EQUIPOS,
    PROVEEDOR,
    TRANSPORTE,
    INFORMACION,
    TERCEROS,
    OTRA
}
