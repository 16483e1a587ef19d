package cl.soser.canal.merge;

import cl.soser.canal.shared.NotAllowedException;
import cl.soser.canal.ticket.Ticket;
import cl.soser.canal.ticket.TicketRef;
import cl.soser.canal.ticket.TicketRepository;
import cl.soser.canal.ticket.merge.MergeRepository;
import cl.soser.canal.ticket.merge.SamePerson;
import cl.soser.canal.ticket.merge.TicketMerge;
import cl.soser.canal.ticket.termchange.TermChangeAccepted;
import cl.soser.canal.ticket.termchange.TermChangeKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;

/** Merges two tickets when a second person has accepted it, if that may still be done. */
@ApplicationScoped
class AcceptedMergeObserver {

    @Inject TicketRepository ticketRepository;
    @Inject MergeRepository mergeRepository;
    @Inject TicketMerger ticketMerger;
    @Inject Clock clock;

    void on(@Observes TermChangeAccepted accepted) {
        if (accepted.kind() != TermChangeKind.FUSION) {
            return;
        }
        Ticket absorbed = ticketRepository.readable(accepted.number());
        Ticket survivor = ticketRepository.readable(accepted.to());
        mergeRepository.hold(absorbed, ref(absorbed), survivor, ref(survivor));
        SamePerson proof = ticketMerger.requireMergeable(survivor, absorbed);
        if (!MergeRepository.survivor(survivor, absorbed).equals(survivor)) {
            throw new NotAllowedException("merge.turned");
        }
        TicketMerge merge =
                mergeRepository.prepare(
                        survivor, absorbed, proof, accepted.reason(), accepted.askedBy());
        merge.agreed(accepted.account(), accepted.why(), clock.instant());
        ticketMerger.merge(merge);
    }

    private static TicketRef ref(Ticket ticket) {
        return new TicketRef(ticket.getNumber(), ticket.getVersion());
    }
}
