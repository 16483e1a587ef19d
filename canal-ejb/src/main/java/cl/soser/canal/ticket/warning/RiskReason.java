package cl.soser.canal.ticket.warning;

/** Why a ticket may not leave in time, as a person would say it. */
public enum RiskReason {
    VENCIDA,
    POCO_TIEMPO,
    ETAPA_VENCIDA,
    SIN_VALIDAR,
    SIN_TOMAR,
    EN_PAUSA,
    ESPERA_PERSONA,
    FALTA_VISAR,
    DIAS_SIN_TRABAJO
}
