package cl.soser.canal.question;

/** What an answer looks like; the words of each are {@code questionKind.<name>}. */
public enum QuestionKind {
    TEXTO,
    TEXTO_LARGO,
    NUMERO,
    FECHA,
    FECHA_HORA,
    SI_NO,
    UNA,
    VARIAS;

    /** The whole list of answers is known, so that another question may depend on one of them. */
    public boolean isChosen() {
        return this == SI_NO || hasChoices();
    }

    /** The author of the question also writes the choices. */
    public boolean hasChoices() {
        return this == UNA || this == VARIAS;
    }

    /** The longest answer in words. */
    int length() {
        return this == TEXTO_LARGO ? 2000 : 200;
    }
}
