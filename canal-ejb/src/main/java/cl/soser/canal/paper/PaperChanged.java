package cl.soser.canal.paper;

import java.time.Instant;

/**
 * Fired in the transaction in which a booklet was issued or a sheet changed.
 *
 * @param change ENTREGADO, DEVUELTO, or what the sheet became
 * @param folio of the sheet, or the range of the booklet
 */
public record PaperChanged(
        String change, long booklet, String folio, String reason, Instant happenedAt) {}
