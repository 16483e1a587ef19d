package cl.soser.canal.survey;

/** Why a question is not asked. */
public enum SurveyOmission {
    FUERA_DE_MUESTRA,
    RESERVADA,
    /** The request is open again, or was annulled; another closing asks anew. */
    REABIERTA,
    /** The person asked not to be asked. */
    BAJA,
    /** The person was asked something of the kind a short while ago. */
    LIMITE,
    SIN_CONTACTO,
    /** A child wrote it, and its representative has not allowed to ask. */
    SIN_AUTORIZACION,
    /** The person works for the channel and may not rate it. */
    PERSONAL
}
