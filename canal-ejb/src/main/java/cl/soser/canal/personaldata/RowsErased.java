package cl.soser.canal.personaldata;

import java.util.List;
import java.util.Set;

/**
 * Fired in the transaction that takes texts out of rows past JPA, for whoever keeps seals of rows.
 *
 * @param table as the database calls it
 * @param rows by their key
 * @param columns those that were written
 * @param ground why: SUPRESION or RETENCION
 */
public record RowsErased(String table, List<Long> rows, Set<String> columns, String ground) {}
