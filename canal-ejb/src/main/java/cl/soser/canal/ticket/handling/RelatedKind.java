package cl.soser.canal.ticket.handling;

/** What there may be of a ticket beside itself, each shown by a part of its page. */
public enum RelatedKind {
    LLAMADAS,
    ENCUESTAS,
    CORREOS,
    ACCIONES,
    BROTE,
    VINCULOS,
    INCIDENTE,
    PARECIDAS,
    FUSIONES
}
