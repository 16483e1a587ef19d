package cl.soser.canal.notification.template;

/**
 * When in the life of a request, or for what beside it, a text is used: so an administrator finds
 * it. In the order of a list; the words of each are {@code messageStage.<name>}.
 */
public enum MessageStage {
    /** To whoever has just written. */
    INGRESO,
    /** First aid. */
    AUXILIO,
    /** Answers, and what they start from. */
    RESPUESTA,
    /** To the person, between and after the answers. */
    CONVERSACION,
    /** Accounts, roles and the second factor. */
    CUENTA,
    /** Personal data, and the proof of what was done. */
    DERECHOS,
    /** To those who work on a request. */
    AREAS,
    /** Deadlines. */
    PLAZOS,
    /** Dangers, outbreaks and outages. */
    ALERTAS,
    /** Actions, reports and files. */
    MEJORA;

    /** The one of a text. */
    public static MessageStage of(MessageCode code) {
        return switch (code) {
            case ACUSE,
                    ACUSE_SIN_CONFIRMAR,
                    RESPUESTA_AUTOMATICA,
                    ARCHIVOS_NO_RECIBIDOS,
                    CODIGO_SEGUIMIENTO,
                    CODIGO_TELEFONO ->
                    INGRESO;
            case AUXILIO_ALGUNO,
                    AUXILIO_ENFERMEDAD,
                    AUXILIO_ALERGIA,
                    AUXILIO_ATRAGANTAMIENTO,
                    AUXILIO_CUERPO_EXTRANO,
                    AUXILIO_DESCOMPUESTO,
                    AUXILIO_PLAGA,
                    AUXILIO_GAS_FUEGO,
                    AUXILIO_MALTRATO,
                    AUXILIO_LABORAL,
                    AUXILIO_SIN_COMIDA,
                    AUXILIO_NINGUNO ->
                    AUXILIO;
            case INICIO_ACOGE,
                    INICIO_ACOGE_EN_PARTE,
                    INICIO_NO_ACOGE,
                    INICIO_INFORMA,
                    INICIO_AGRADECE,
                    INICIO_PASOS,
                    RESPUESTA,
                    RESPUESTA_DEFINITIVA ->
                    RESPUESTA;
            case PEDIMOS_DATOS,
                    RECORDATORIO,
                    REAPERTURA,
                    CORREO_TRAS_CIERRE,
                    ANULACION,
                    FUSION,
                    SEPARACION,
                    ACCION_CUMPLIDA,
                    AVISO,
                    ENCUESTA,
                    ENCUESTA_EFICACIA ->
                    CONVERSACION;
            case VERIFICACION,
                    YA_REGISTRADO,
                    CLAVE,
                    CLAVE_CAMBIADA,
                    INVITACION,
                    CAMBIO_CORREO,
                    CAMBIO_CORREO_AVISO,
                    CUENTA_CAMBIADA,
                    FUNCION_POR_DECIDIR,
                    FUNCION_DADA,
                    SEGUNDO_PASO_POR_DECIDIR,
                    SEGUNDO_PASO_RESTABLECIDO ->
                    CUENTA;
            case DERECHO_RECIBIDO,
                    CODIGO_DERECHO,
                    DERECHO_DE_SU_CUENTA,
                    DERECHO_FALTA,
                    DERECHO_PRORROGADO,
                    DERECHO_RESPONDIDO,
                    DERECHO_LEVANTADO,
                    DERECHO_DERIVADO,
                    DERECHO_A_INSTITUCION,
                    DERECHO_NUEVO,
                    DERECHO_EN_CORREO,
                    DERECHO_DOCUMENTO,
                    DERECHO_POR_VENCER,
                    DERECHO_VENCIDO,
                    VULNERACION,
                    NOMBRES_PEDIDOS,
                    NOMBRES_DECIDIDOS,
                    LECTURA_INUSUAL,
                    EVIDENCIA_DIA,
                    EVIDENCIA_ROTA,
                    SELLO_ROTO ->
                    DERECHOS;
            case DERIVADO,
                    DERIVADOS,
                    COPIA_AREA,
                    COPIA_EN_CURSO,
                    DATOS_RECIBIDOS,
                    ESCRIBIO_TRAS_CIERRE,
                    DEVUELTO,
                    POR_VISAR,
                    SIN_VISADOR,
                    VISACION_PENDIENTE,
                    CAMBIO_POR_DECIDIR,
                    CASO_RESERVADO,
                    FALTA_LECTOR,
                    LISTA_LECTORES,
                    LLAMAR,
                    MENCION,
                    MENCIONES,
                    REVISION_ABIERTA,
                    REVISION_A_CARGO ->
                    AREAS;
            case HITO_50,
                    HITO_75,
                    HITO_90,
                    VENCIDO,
                    INTERNO_POR_VENCER,
                    INTERNO_VENCIDO,
                    SIN_HORAS_HABILES,
                    RESUMEN_AREA,
                    RESUMEN_PLAZOS ->
                    PLAZOS;
            case ALERTA,
                    ALERTA_TELEFONO,
                    ALERTAS_JUNTAS,
                    ALERTA_RESERVADA,
                    RIESGOS_EN_ESPERA,
                    GUARDIA_VACIA,
                    POSIBLE_BROTE,
                    POSIBLE_BROTE_TELEFONO,
                    CANAL_CAIDO ->
                    ALERTAS;
            case ACCION_A_CARGO,
                    ACCIONES_PENDIENTES,
                    REQUERIMIENTOS,
                    REPORTE,
                    REPORTE_VISTO,
                    RESUMEN_SEMANAL,
                    INFORME_MENSUAL,
                    ACTIVIDADES_ATRASADAS,
                    FALTA_HOJAS,
                    FALTAN_DIAS,
                    FOTO_DEVUELTA,
                    EXPORTACION_LISTA,
                    EXPORTACION_FALLIDA ->
                    MEJORA;
        };
    }
}
