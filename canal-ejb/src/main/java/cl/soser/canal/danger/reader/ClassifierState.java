package cl.soser.canal.danger.reader;

/** How far the learning of a classifier is. */
public enum ClassifierState {
    EN_COLA,
    EN_CURSO,
    LISTA,
    FALLIDA
}
