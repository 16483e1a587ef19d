package cl.soser.canal.account.staff;

/**
 * @param accountId null for an invitation that waits
 */
public record StaffDecision(Long accountId, StaffOutcome outcome) {}
