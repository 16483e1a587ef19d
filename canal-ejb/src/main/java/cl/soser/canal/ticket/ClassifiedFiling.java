package cl.soser.canal.ticket;

import cl.soser.canal.catalogue.Channel;
import cl.soser.canal.catalogue.Classification;
import cl.soser.canal.catalogue.Context;
import cl.soser.canal.catalogue.Urgency;

/** A request whose codes have been looked up: what a {@link Ticket} is made of. */
public record ClassifiedFiling(
        String submissionKey,
        Channel channel,
        Context context,
        Classification classification,
        Urgency urgency,
        String subject,
        FiledPlace place,
        Filer filer) {}
