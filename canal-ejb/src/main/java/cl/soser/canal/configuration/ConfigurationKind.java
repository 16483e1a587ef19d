package cl.soser.canal.configuration;

/** What can be configured; the words of each are {@code configurationKind.<name>}. */
public enum ConfigurationKind {
    AJUSTE,
    REGLA,
    MOTIVO,
    TEMA,
    SUBTEMA,
    AREA,
    AUSENCIA,
    CONTRATO,
    PROGRAMA,
    VISACION,
    PLAZO,
    CALENDARIO,
    FERIADO,
    GUARDIA,
    ESCALAMIENTO,
    ENCUESTA,
    PREGUNTA,
    CUESTIONARIO,
    VISTA,
    CUENTA,
    AVISO,
    PREGUNTA_FRECUENTE,
    PLANTILLA,
    LINEA,
    RETENCION,
    MACRO,
    VENTANA,
    INFORME,
    CIERRE
}
