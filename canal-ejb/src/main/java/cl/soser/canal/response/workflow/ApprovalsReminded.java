package cl.soser.canal.response.workflow;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Fired when texts have waited too long for a decision.
 *
 * @param numbers by account, the tickets that wait for it, each with when its term ends
 */
public record ApprovalsReminded(Map<Long, List<String>> numbers, Instant at) {}
