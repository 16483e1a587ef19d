package cl.soser.canal.closing;

import cl.soser.canal.reporting.Dimension;

/**
 * The parts of a report's figures in the order of the report, by their names in JSON. A single
 * section is one object; the others are lists.
 */
enum Section {
    METAS("metas", false),
    OPORTUNIDAD("oportunidad", true),
    OPORTUNIDAD_INSTITUCION("oportunidadPorInstitucion", Dimension.INSTITUCION),
    OPORTUNIDAD_CONTRATO("oportunidadPorContrato", Dimension.CONTRATO),
    OPORTUNIDAD_MOTIVO("oportunidadPorMotivo", Dimension.MOTIVO),
    OPORTUNIDAD_TEMA("oportunidadPorTema", Dimension.TEMA),
    OPORTUNIDAD_CANAL("oportunidadPorCanal", Dimension.CANAL),
    OPORTUNIDAD_AREA("oportunidadPorArea", Dimension.AREA),
    OPORTUNIDAD_REGION("oportunidadPorRegion", Dimension.REGION),
    OPORTUNIDAD_COMUNA("oportunidadPorComuna", Dimension.COMUNA),
    VOLUMEN("volumen", true),
    VOLUMEN_ESTADO("volumenPorEstado", Dimension.ESTADO),
    VOLUMEN_SUBTEMA("volumenPorSubtema", Dimension.SUBTEMA),
    VOLUMEN_URGENCIA("volumenPorUrgencia", Dimension.URGENCIA),
    PERTINENCIA("pertinencia", true),
    SATISFACCION("satisfaccion", true),
    LINEA("linea800", true),
    DISPONIBILIDAD("disponibilidad", true),
    CAIDAS("caidas", false),
    PROMESAS("promesas", 2),
    REAPERTURAS("reaperturas", 2);

    private final String label;
    private final boolean single;
    private final Dimension dimension;
    private final int form;

    Section(String label, boolean single) {
        this(label, single, null, 1);
    }

    Section(String label, Dimension dimension) {
        this(label, false, dimension, 1);
    }

    Section(String label, int form) {
        this(label, true, null, form);
    }

    Section(String label, boolean single, Dimension dimension, int form) {
        this.label = label;
        this.single = single;
        this.dimension = dimension;
        this.form = form;
    }

    /** Whether reports of that form contain it; older forms do not. */
    boolean isOf(int reportForm) {
        return form <= reportForm;
    }

    String label() {
        return label;
    }

    boolean isSingle() {
        return single;
    }

    /** What its rows are by; null where they are by nothing. */
    Dimension dimension() {
        return dimension;
    }

    boolean isTimeliness() {
        return dimension != null && name().startsWith("OPORTUNIDAD");
    }

    boolean isVolume() {
        return dimension != null && name().startsWith("VOLUMEN");
    }
}
