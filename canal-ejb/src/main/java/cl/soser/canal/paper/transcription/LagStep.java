package cl.soser.canal.paper.transcription;

/** From one instant of a sheet to another (rules, section 9). */
public enum LagStep {
    /** In days: a sheet has no hour. */
    ESCRITA_FOTO(true),
    /** In seconds, as the next. */
    FOTO_RECIBIDA(false),
    RECIBIDA_INGRESADA(false),
    /** The whole wait, in days. */
    ESCRITA_INGRESADA(true);

    private final boolean days;

    LagStep(boolean days) {
        this.days = days;
    }

    /** Counted in days, by the sheet's own date, where it has one. */
    public boolean isInDays() {
        return days;
    }
}
