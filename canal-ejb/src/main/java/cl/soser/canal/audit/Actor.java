package cl.soser.canal.audit;

import java.io.Serializable;

/**
 * The account or system that acts.
 *
 * @param account null for visitors, programs and timers
 * @param network where the request came from, cut to its network; null in timers
 */
record Actor(ActorKind kind, Long account, String network) implements Serializable {}
