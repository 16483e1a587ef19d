package cl.soser.canal.response.workflow;

/**
 * Who decides on a text.
 *
 * @param inPlaceOf the person of Operations whom they substitute; null for Operations itself
 */
record Approver(long account, Long inPlaceOf) {}
