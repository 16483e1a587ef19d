package cl.soser.canal.account.staff;

import java.time.Instant;

/**
 * Fired when an account of another person was changed; the audit trail stores it. The change is a
 * word such as INVITADA, FUNCIONES, DESACTIVADA.
 */
public record StaffChanged(long accountId, String change, String actor, Instant changedAt) {}
