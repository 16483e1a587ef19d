package cl.soser.canal.reporting.counts;

/**
 * A term of the contract, as requests were given it.
 *
 * @param motive code of the motive they count under
 * @param hours elapsed, from entry
 * @param requests that fell due by it
 */
public record TermUse(String motive, long hours, long requests) {}
