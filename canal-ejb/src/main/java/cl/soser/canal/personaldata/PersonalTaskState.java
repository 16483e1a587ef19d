package cl.soser.canal.personaldata;

/** How far it is. */
public enum PersonalTaskState {
    EN_COLA,
    EN_CURSO,
    LISTA,
    FALLIDA,
    /** A copy that has been kept for as long as such files are. */
    VENCIDA;

    public boolean isUnderWay() {
        return this == EN_COLA || this == EN_CURSO;
    }
}
