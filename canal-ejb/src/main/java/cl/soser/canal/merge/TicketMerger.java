package cl.soser.canal.merge;

import cl.soser.canal.response.Answer;
import cl.soser.canal.response.AnswerRecipientRepository;
import cl.soser.canal.shared.NotAllowedException;
import cl.soser.canal.ticket.Ticket;
import cl.soser.canal.ticket.handling.TicketDetailsService;
import cl.soser.canal.ticket.merge.MergeRepository;
import cl.soser.canal.ticket.merge.SamePerson;
import cl.soser.canal.ticket.merge.TicketMerge;
import cl.soser.canal.ticket.merge.TicketsMerged;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.HashSet;
import java.util.Set;

/** Which two tickets may be merged, and merging them. Callers must have checked authorisation. */
@ApplicationScoped
class TicketMerger {

    @Inject MergeRepository mergeRepository;
    @Inject AnswerRecipientRepository texts;
    @Inject TicketDetailsService people;
    @Inject Event<TicketsMerged> events;
    @Inject Clock clock;

    void requireReady(Ticket ticket) {
        if (ticket.getAbsorbedInto() != null) {
            throw new NotAllowedException(
                    "merge.absorbed",
                    ticket.getNumber(),
                    mergeRepository.leading(ticket).getNumber());
        }
        if (!ticket.getStatus().isOpen()) {
            throw new NotAllowedException("merge.closed", ticket.getNumber());
        }
        if (ticket.getFirstAnswerAt() != null) {
            throw new NotAllowedException("merge.answered", ticket.getNumber());
        }
        if (texts.underWay(ticket).filter(Answer::isOnItsWay).isPresent()) {
            throw new NotAllowedException("merge.leaving", ticket.getNumber());
        }
    }

    SamePerson requireMergeable(Ticket one, Ticket other) {
        if (one.getId().equals(other.getId())) {
            throw new NotAllowedException("merge.self");
        }
        requireReady(one);
        requireReady(other);
        SamePerson proof =
                SamePerson.of(one, other)
                        .orElseThrow(() -> new NotAllowedException("merge.people"));
        if (!one.getInstitution().equals(other.getInstitution())) {
            throw new NotAllowedException("merge.institutions");
        }
        if (!one.getMotive().getCode().equals(other.getMotive().getCode())) {
            throw new NotAllowedException("merge.motives");
        }
        if (one.isRestricted() != other.isRestricted()
                || one.isRestricted() && !readers(one).equals(readers(other))) {
            throw new NotAllowedException("merge.restricted");
        }
        return proof;
    }

    private Set<Long> readers(Ticket ticket) {
        return new HashSet<>(people.open(ticket.getNumber()).readers());
    }

    void merge(TicketMerge merge) {
        mergeRepository.merge(merge);
        events.fire(
                new TicketsMerged(
                        merge.getId(),
                        merge.getSurvivor().getId(),
                        merge.getAbsorbed().getNumber(),
                        false,
                        clock.instant()));
    }
}
