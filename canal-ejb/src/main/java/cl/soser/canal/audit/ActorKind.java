package cl.soser.canal.audit;

/** Who acted, in general; the account says who exactly. */
enum ActorKind {
    CIUDADANO,
    PERSONAL,
    PROGRAMA,
    VISITA,
    SISTEMA
}
