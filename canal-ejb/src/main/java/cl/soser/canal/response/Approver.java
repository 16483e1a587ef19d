package cl.soser.canal.response;

/**
 * Who decides on a text.
 *
 * @param inPlaceOf the one of Operations they stand in for; null for Operations itself
 */
record Approver(long account, Long inPlaceOf) {}
