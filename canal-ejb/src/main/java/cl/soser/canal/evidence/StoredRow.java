package cl.soser.canal.evidence;

import java.util.Map;

/**
 * A row as the database has it now.
 *
 * @param registerId a number of the register, taken with it; 0 where none was asked for
 * @param values by column; null values included
 * @param ticket the request that an entry of the audit trail names; null where none
 */
record StoredRow(long registerId, long id, Map<String, String> values, Long ticket) {}
