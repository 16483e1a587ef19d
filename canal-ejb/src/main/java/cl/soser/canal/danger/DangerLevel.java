package cl.soser.canal.danger;

/** How soon somebody must look; the later one is the graver. */
public enum DangerLevel {
    NINGUNO,
    /** First in the lists after the alerts; a person decides. */
    POSIBLE_RIESGO,
    /** People are called now, at any hour. */
    ALERTA;

    /** The graver of both. */
    public DangerLevel or(DangerLevel other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
