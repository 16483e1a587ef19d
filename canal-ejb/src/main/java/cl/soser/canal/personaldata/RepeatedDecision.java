package cl.soser.canal.personaldata;

/** What a restored backup must not forget besides erasures; the last of a thing holds. */
enum RepeatedDecision {
    BLOQUEO,
    DESBLOQUEO,
    CONSERVAR,
    NO_CONSERVAR,
    CUENTA_CERRADA
}
