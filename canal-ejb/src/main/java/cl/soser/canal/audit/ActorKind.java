package cl.soser.canal.audit;

/** The kind of actor; the account says exactly who. */
enum ActorKind {
    CIUDADANO,
    PERSONAL,
    PROGRAMA,
    VISITA,
    SISTEMA
}
