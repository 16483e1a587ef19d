package cl.soser.canal.right;

import java.time.Instant;

/**
 * What is to be done, and for which case.
 *
 * @param officer the account that orders it
 */
public record RightOrder(
        long rightCaseId, String number, RightSubject subject, long officer, Instant orderedAt) {}
