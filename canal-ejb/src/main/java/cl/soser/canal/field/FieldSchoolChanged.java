package cl.soser.canal.field;

import java.time.Instant;

/**
 * Fired in the transaction that assigns a school to a person, or removes it.
 *
 * @param change TERRENO_ENTREGADO, TERRENO_QUITADO, TERRENO_TELEFONO
 * @param account whom it is about
 */
public record FieldSchoolChanged(String change, long account, String what, Instant at) {}
