package cl.soser.canal.account;

import java.time.Instant;

/**
 * Somebody changed another person's account; the audit trail keeps it. The change is a word such as
 * INVITADA, FUNCIONES, DESACTIVADA.
 */
public record StaffChanged(long accountId, String change, String actor, Instant changedAt) {}
