package cl.soser.canal.routing.trial;

import cl.soser.canal.routing.RoutingFacts;

/**
 * A ticket as the rules saw it at entry, and its outcome.
 *
 * @param area its present area, as a person decided it
 * @param looked whether an administrator validated or corrected its routing
 */
record TrialTicket(
        String number, String subject, RoutingFacts facts, String area, boolean looked) {}
