package cl.soser.canal.danger;

import java.util.List;

/** What may harm somebody: the kinds that the form asks for, and matters of the workplace. */
public enum DangerKind {
    ENFERMEDAD("CALIDAD"),
    ALERGIA("NUTRICION", "CALIDAD"),
    ATRAGANTAMIENTO("CALIDAD"),
    CUERPO_EXTRANO("CALIDAD"),
    DESCOMPUESTO("CALIDAD"),
    PLAGA("CALIDAD", "MANTENCION"),
    GAS_FUEGO("MANTENCION"),
    MALTRATO("RRHH"),
    LABORAL("RRHH"),
    SIN_COMIDA("OPERACIONES", "LOGISTICA", "INFORMATICA"),
    NINGUNO;

    private final List<String> areas;

    DangerKind(String... areas) {
        this.areas = List.of(areas);
    }

    /** The areas that answer for it, the best first. */
    public List<String> areas() {
        return areas;
    }

    /** Any area may answer where there is no danger. */
    boolean mayBeAnsweredBy(String area) {
        return areas.isEmpty() || areas.contains(area);
    }

    /** Whether only named people may read it. */
    public boolean isRestricted() {
        return this == MALTRATO || this == LABORAL;
    }
}
