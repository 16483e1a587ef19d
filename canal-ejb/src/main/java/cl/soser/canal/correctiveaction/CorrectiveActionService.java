package cl.soser.canal.correctiveaction;

import static cl.soser.canal.account.Role.ADMINISTRADOR;
import static cl.soser.canal.account.Role.AREA;
import static cl.soser.canal.account.Role.OPERACIONES;

import cl.soser.canal.account.caller.Caller;
import cl.soser.canal.attachment.AttachmentService;
import cl.soser.canal.attachment.OwnerKind;
import cl.soser.canal.commitment.Commitment;
import cl.soser.canal.commitment.CommitmentOwners;
import cl.soser.canal.commitment.CommitmentRef;
import cl.soser.canal.shared.NotAllowedException;
import cl.soser.canal.ticket.Ticket;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * What people do with actions: begin, hand over, put off, finish with what shows it, check. Each is
 * about the action as the screen showed it and leaves a line in its history.
 */
@Stateless
@RolesAllowed({ADMINISTRADOR, OPERACIONES, AREA})
public class CorrectiveActionService {

    private static final int MOST = 200;
    private static final int SHORTEST = 15;

    @PersistenceContext EntityManager em;
    @Inject CorrectiveActionRepository correctiveActionRepository;
    @Inject CommitmentOwners owners;
    @Inject EffectCheckService effectCheckService;
    @Inject AttachmentService attachmentService;
    @Inject Caller caller;
    @Inject Clock clock;

    /**
     * Begins one that no answer has promised, for tickets the caller may read.
     *
     * @return its number
     */
    public long begin(
            @NotNull @Valid CreateCorrectiveActionCommand what,
            @NotEmpty @Size(max = MOST) List<@NotBlank String> numbers) {
        List<Ticket> all =
                new LinkedHashSet<>(numbers)
                        .stream().map(correctiveActionRepository::ticket).toList();
        Commitment.requireAhead(what.dueOn(), LocalDate.now(clock));
        owners.require(what.owner());
        CorrectiveAction correctiveAction =
                begin(what, CorrectiveActionOrigin.of(all.get(0)), all.get(0).getNumber());
        Instant now = clock.instant();
        for (Ticket ticket : all) {
            correctiveActionRepository.join(correctiveAction, ticket, caller.requireId(), now);
        }
        em.flush();
        correctiveActionRepository.requireDiscretion(
                correctiveAction.getDescription(), correctiveAction, null);
        return correctiveAction.getId();
    }

    private CorrectiveAction begin(
            CreateCorrectiveActionCommand what, CorrectiveActionOrigin origin, String note) {
        return correctiveActionRepository.begin(
                what, origin, note, caller.requireId(), clock.instant());
    }

    /** The same action serves one more ticket. */
    public void join(@NotNull CommitmentRef ref, @NotBlank String number) {
        CorrectiveAction correctiveAction = correctiveActionRepository.current(ref);
        if (correctiveAction.getState().isEnded()) {
            throw new NotAllowedException(
                    "remedy.state." + correctiveAction.getState(), correctiveAction.getId());
        }
        Ticket ticket = correctiveActionRepository.ticket(number);
        correctiveActionRepository.requireDiscretion(
                publicText(correctiveAction), correctiveAction, ticket);
        if (!correctiveActionRepository.join(
                correctiveAction, ticket, caller.requireId(), clock.instant())) {
            throw new NotAllowedException("remedy.joined", ticket.getNumber());
        }
        record(correctiveAction, CorrectiveActionStepKind.UNIDA, ticket.getNumber());
    }

    private static String publicText(CorrectiveAction correctiveAction) {
        return correctiveAction.getDescription()
                + "\n"
                + (correctiveAction.getDoneText() == null ? "" : correctiveAction.getDoneText());
    }

    /** Assigns it to another owner. */
    @RolesAllowed({ADMINISTRADOR, OPERACIONES})
    public void assign(
            @NotNull CommitmentRef ref, long account, @NotBlank @Size(max = 120) String ownerName) {
        CorrectiveAction correctiveAction = correctiveActionRepository.current(ref);
        String name = owners.require(account);
        if (correctiveAction.getOwner() == account
                && ownerName.strip().equals(correctiveAction.getOwnerName())) {
            throw new NotAllowedException("remedy.owner.same");
        }
        correctiveAction.assign(account, ownerName.strip());
        record(
                correctiveAction,
                CorrectiveActionStepKind.RESPONSABLE,
                name + " (" + ownerName.strip() + ")");
    }

    /** A later day, with the reason; the first one stays known. */
    @RolesAllowed({ADMINISTRADOR, OPERACIONES})
    public void postpone(
            @NotNull CommitmentRef ref,
            @NotNull LocalDate day,
            @NotBlank @Size(max = 2000) String reason) {
        CorrectiveAction correctiveAction = correctiveActionRepository.current(ref);
        record(
                correctiveAction,
                CorrectiveActionStepKind.PLAZO,
                correctiveAction.postpone(day, reason, LocalDate.now(clock)));
    }

    /**
     * It was done, and this shows it.
     *
     * @param basket of the files that show it, or null
     */
    public void finish(
            @NotNull CommitmentRef ref, @NotNull @Valid CompleteActionCommand done, String basket) {
        CorrectiveAction correctiveAction = correctiveActionRepository.current(ref);
        LocalDate today = LocalDate.now(clock);
        Commitment.requirePast(done.on(), today);
        LocalDate first = correctiveActionRepository.firstDay(correctiveAction, clock.getZone());
        if (done.on().isBefore(first)) {
            throw new NotAllowedException("remedy.done.before", Commitment.format(first));
        }
        if (done.text().length() < SHORTEST) {
            throw new NotAllowedException("remedy.done.short");
        }
        correctiveActionRepository.requireDiscretion(done.text(), correctiveAction, null);
        attachmentService.adopt(basket, OwnerKind.REMEDY, correctiveAction.getId());
        boolean shown =
                !attachmentService
                        .of(OwnerKind.REMEDY, List.of(correctiveAction.getId()))
                        .isEmpty();
        if (!shown && done.noFileReason() == null) {
            throw new NotAllowedException("remedy.done.evidence");
        }
        correctiveAction.finish(
                done.on(),
                done.text(),
                shown ? null : done.noFileReason(),
                effectCheckService.checkDay(done.on(), today),
                caller.requireId(),
                clock.instant());
        record(correctiveAction, CorrectiveActionStepKind.HECHA, done.text());
    }

    /** One more file that shows it. */
    public void attach(@NotNull CommitmentRef ref, @NotBlank String basket) {
        CorrectiveAction correctiveAction = correctiveActionRepository.current(ref);
        int files = attachmentService.adopt(basket, OwnerKind.REMEDY, correctiveAction.getId());
        if (files == 0) {
            throw new NotAllowedException("remedy.file.none");
        }
        record(correctiveAction, CorrectiveActionStepKind.RESPALDO, String.valueOf(files));
    }

    /** It was not done after all, or not like that. */
    @RolesAllowed({ADMINISTRADOR, OPERACIONES})
    public void reopen(@NotNull CommitmentRef ref, @NotBlank @Size(max = 2000) String reason) {
        CorrectiveAction correctiveAction = correctiveActionRepository.current(ref);
        correctiveAction.reopen();
        record(correctiveAction, CorrectiveActionStepKind.REABIERTA, reason.strip());
    }

    /** It will not be done; its citizens read why. */
    @RolesAllowed({ADMINISTRADOR, OPERACIONES})
    public void giveUp(@NotNull CommitmentRef ref, @NotBlank @Size(max = 2000) String reason) {
        CorrectiveAction correctiveAction = correctiveActionRepository.current(ref);
        correctiveActionRepository.requireDiscretion(reason, correctiveAction, null);
        correctiveAction.giveUp(reason.strip());
        record(correctiveAction, CorrectiveActionStepKind.ANULADA, reason.strip());
    }

    /** A person other than its owner confirms that the fault did not come back. */
    @RolesAllowed({ADMINISTRADOR, OPERACIONES})
    public void confirm(@NotNull CommitmentRef ref, @NotBlank @Size(max = 2000) String text) {
        CorrectiveAction correctiveAction = correctiveActionRepository.current(ref);
        if (!correctiveAction.isCheckable(LocalDate.now(clock))
                && correctiveAction.getCheckOn() != null) {
            throw new NotAllowedException(
                    "remedy.check.early", Commitment.format(correctiveAction.getCheckOn()));
        }
        judge(correctiveAction, true, text);
    }

    /**
     * A person other than its owner finds that it did not help. Another action replaces it, for the
     * same tickets.
     *
     * @return the number of that one
     */
    @RolesAllowed({ADMINISTRADOR, OPERACIONES})
    public long refute(
            @NotNull CommitmentRef ref,
            @NotBlank @Size(max = 2000) String text,
            @NotNull @Valid CreateCorrectiveActionCommand instead) {
        CorrectiveAction correctiveAction = correctiveActionRepository.current(ref);
        Commitment.requireAhead(instead.dueOn(), LocalDate.now(clock));
        owners.require(instead.owner());
        judge(correctiveAction, false, text);
        CorrectiveAction next =
                begin(
                        instead,
                        CorrectiveActionOrigin.of(correctiveAction),
                        String.valueOf(correctiveAction.getId()));
        Instant now = clock.instant();
        for (Ticket ticket : correctiveActionRepository.tickets(correctiveAction)) {
            correctiveActionRepository.join(next, ticket, caller.requireId(), now);
        }
        em.flush();
        correctiveActionRepository.requireDiscretion(next.getDescription(), next, null);
        return next.getId();
    }

    private void judge(CorrectiveAction correctiveAction, boolean worked, String text) {
        correctiveAction.judge(worked, text.strip(), caller.requireId(), clock.instant());
        record(
                correctiveAction,
                worked ? CorrectiveActionStepKind.EFICAZ : CorrectiveActionStepKind.NO_EFICAZ,
                text.strip());
    }

    private void record(
            CorrectiveAction correctiveAction, CorrectiveActionStepKind kind, String note) {
        correctiveActionRepository.record(
                correctiveAction, kind, caller.requireId(), note, clock.instant());
    }
}
