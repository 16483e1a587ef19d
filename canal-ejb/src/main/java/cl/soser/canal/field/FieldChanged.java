package cl.soser.canal.field;

import java.time.Instant;

/**
 * Fired in the transaction in which somebody changed who looks after which school, or the rules of
 * the daily duty.
 *
 * @param change TERRENO_ENTREGADO, TERRENO_QUITADO, TERRENO_TELEFONO, DEBER_REGLAS
 * @param account whom it is about; null where it is about nobody
 */
public record FieldChanged(String change, Long account, String what, Instant at) {}
