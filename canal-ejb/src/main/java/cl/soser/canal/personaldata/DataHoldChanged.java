package cl.soser.canal.personaldata;

import java.time.Instant;

/**
 * Fired when an order to keep is given or ended.
 *
 * @param number of the request it names
 * @param ended whether it ended
 */
public record DataHoldChanged(
        long hold, String number, boolean whole, boolean ended, String reason, Instant at) {}
