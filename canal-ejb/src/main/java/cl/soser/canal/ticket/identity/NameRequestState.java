package cl.soser.canal.ticket.identity;

/** What became of the wish to know who is named. */
public enum NameRequestState {
    PEDIDA,
    ENTREGADA,
    NEGADA
}
