package cl.soser.canal.field;

import java.io.Serializable;

/**
 * The schools of one region, of one comuna, or of one person.
 *
 * @param key code of the region or comuna, id of the account; null for schools without a person in
 *     charge
 */
public record DutyGroup(String key, String name, DutyCounts counts) implements Serializable {}
