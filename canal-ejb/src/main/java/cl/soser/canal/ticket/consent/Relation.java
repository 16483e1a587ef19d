package cl.soser.canal.ticket.consent;

/** What somebody who allows is to the child; the words of each are {@code relation.<name>}. */
public enum Relation {
    MADRE,
    PADRE,
    REPRESENTANTE,
    CUIDADO_PERSONAL
}
