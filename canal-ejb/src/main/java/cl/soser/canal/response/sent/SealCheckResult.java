package cl.soser.canal.response.sent;

import java.util.List;

/**
 * What a check of the seals found.
 *
 * @param answers how many were checked
 * @param differing the ids of those that are no longer what left
 */
public record SealCheckResult(int answers, List<Long> differing) {}
