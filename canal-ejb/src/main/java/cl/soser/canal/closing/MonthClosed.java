package cl.soser.canal.closing;

import java.time.Instant;
import java.time.YearMonth;

/** Fired in the transaction that closes a month. */
public record MonthClosed(YearMonth month, Instant at) {}
