package cl.soser.canal.survey;

/** Whether what the person wrote for was solved, or still holds. */
public enum Solved {
    SI,
    EN_PARTE,
    NO
}
