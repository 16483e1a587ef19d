package cl.soser.canal.ticket;

import cl.soser.canal.account.Person;
import cl.soser.canal.catalogue.Channel;
import cl.soser.canal.catalogue.Classification;
import cl.soser.canal.catalogue.Context;
import cl.soser.canal.catalogue.Urgency;
import cl.soser.canal.directory.School;

/** A request whose codes have been looked up: what a {@link Ticket} is made of. */
record Filing(
        String submissionKey,
        Channel channel,
        Context context,
        Classification classification,
        Urgency urgency,
        String subject,
        String institution,
        School school,
        String schoolNote,
        String comuna,
        Person person,
        Long account) {}
