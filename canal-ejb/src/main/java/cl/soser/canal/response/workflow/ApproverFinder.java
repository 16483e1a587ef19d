package cl.soser.canal.response.workflow;

import static cl.soser.canal.account.Role.OPERACIONES;

import cl.soser.canal.account.Absence;
import cl.soser.canal.account.AbsenceRepository;
import cl.soser.canal.account.Account;
import cl.soser.canal.account.StaffRepository;
import cl.soser.canal.account.caller.Caller;
import cl.soser.canal.response.Answer;
import cl.soser.canal.shared.NotAllowedException;
import cl.soser.canal.shared.NotFoundException;
import cl.soser.canal.ticket.Ticket;
import cl.soser.canal.ticket.TicketRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The people who may accept a text: Operations, and the substitute on days of absence; for a
 * restricted ticket its named readers. An author never accepts their own text, nor acts as
 * substitute of an author.
 */
@ApplicationScoped
class ApproverFinder {

    @Inject StaffRepository staff;
    @Inject AbsenceRepository absenceRepository;
    @Inject TicketRepository ticketRepository;
    @Inject Caller caller;

    /**
     * @throws NotFoundException for a caller who may decide nothing today
     */
    void requireApprover(Ticket readable) {
        if (!readable.isRestricted()
                && !caller.has(OPERACIONES)
                && !caller.standsInFor(OPERACIONES)) {
            throw new NotFoundException();
        }
    }

    /**
     * The caller, and the person for whom they decide.
     *
     * @throws NotAllowedException for an author of the text, and for a substitute of its author
     *     only
     */
    Approver requireCaller(Answer answer) {
        long me = caller.requireId();
        if (caller.has(OPERACIONES) || answer.getTicket().isRestricted()) {
            return new Approver(own(answer, me), null);
        }
        own(answer, me);
        return absenceRepository.lendersOf(OPERACIONES, me).stream()
                .filter(lender -> !answer.isWrittenBy(lender.getId()))
                .findFirst()
                .map(lender -> new Approver(me, lender.getId()))
                .orElseThrow(() -> new NotAllowedException("answer.approve.own"));
    }

    private static long own(Answer answer, long me) {
        if (answer.isWrittenBy(me)) {
            throw new NotAllowedException("answer.approve.own");
        }
        return me;
    }

    /** Who is to be asked today about this text; empty where all are away or wrote it. */
    Set<Account> askable(Answer answer) {
        if (answer.getTicket().isRestricted()) {
            return ticketRepository.readers(answer.getTicket()).stream()
                    .filter(reader -> !answer.isWrittenBy(reader.getId()))
                    .collect(Collectors.toCollection(LinkedHashSet::new));
        }
        List<Absence> away = absenceRepository.today();
        Set<Account> askable = new LinkedHashSet<>();
        for (Account one : staff.withRole(OPERACIONES)) {
            if (answer.isWrittenBy(one.getId())) {
                continue;
            }
            if (AbsenceRepository.isAway(away).test(one)) {
                AbsenceRepository.of(one, away)
                        .filter(substitute -> !answer.isWrittenBy(substitute.getId()))
                        .ifPresent(askable::add);
            } else {
                askable.add(one);
            }
        }
        return askable;
    }

    /** A text that all who might accept it have written in can never be accepted. */
    boolean isEverybodys(Answer answer) {
        Collection<Account> all =
                answer.getTicket().isRestricted()
                        ? ticketRepository.readers(answer.getTicket())
                        : staff.withRole(OPERACIONES);
        return !all.isEmpty() && all.stream().allMatch(one -> answer.isWrittenBy(one.getId()));
    }
}
