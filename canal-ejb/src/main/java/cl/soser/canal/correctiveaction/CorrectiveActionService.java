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
import java.time.format.DateTimeFormatter;
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
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd-MM-yyyy");

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
        CorrectiveAction remedy =
                begin(what, CorrectiveActionOrigin.of(all.get(0)), all.get(0).getNumber());
        Instant now = clock.instant();
        for (Ticket ticket : all) {
            correctiveActionRepository.join(remedy, ticket, caller.requireId(), now);
        }
        em.flush();
        correctiveActionRepository.requireDiscretion(remedy.getDescription(), remedy, null);
        return remedy.getId();
    }

    private CorrectiveAction begin(
            CreateCorrectiveActionCommand what, CorrectiveActionOrigin origin, String note) {
        return correctiveActionRepository.begin(
                what, origin, note, caller.requireId(), clock.instant());
    }

    /** The same action serves one more ticket. */
    public void join(@NotNull CommitmentRef ref, @NotBlank String number) {
        CorrectiveAction remedy = correctiveActionRepository.current(ref);
        if (remedy.getState().isEnded()) {
            throw new NotAllowedException("remedy.state." + remedy.getState(), remedy.getId());
        }
        Ticket ticket = correctiveActionRepository.ticket(number);
        correctiveActionRepository.requireDiscretion(told(remedy), remedy, ticket);
        if (!correctiveActionRepository.join(remedy, ticket, caller.requireId(), clock.instant())) {
            throw new NotAllowedException("remedy.joined", ticket.getNumber());
        }
        record(remedy, CorrectiveActionStepKind.UNIDA, ticket.getNumber());
    }

    private static String told(CorrectiveAction remedy) {
        return remedy.getDescription()
                + "\n"
                + (remedy.getDoneText() == null ? "" : remedy.getDoneText());
    }

    /** Assigns it to another owner. */
    @RolesAllowed({ADMINISTRADOR, OPERACIONES})
    public void assign(
            @NotNull CommitmentRef ref, long account, @NotBlank @Size(max = 120) String ownerName) {
        CorrectiveAction remedy = correctiveActionRepository.current(ref);
        String name = owners.require(account);
        if (remedy.getOwner() == account && ownerName.strip().equals(remedy.getOwnerName())) {
            throw new NotAllowedException("remedy.owner.same");
        }
        remedy.assign(account, ownerName.strip());
        record(remedy, CorrectiveActionStepKind.RESPONSABLE, name + " (" + ownerName.strip() + ")");
    }

    /** A later day, with the reason; the first one stays known. */
    @RolesAllowed({ADMINISTRADOR, OPERACIONES})
    public void postpone(
            @NotNull CommitmentRef ref,
            @NotNull LocalDate day,
            @NotBlank @Size(max = 2000) String reason) {
        CorrectiveAction remedy = correctiveActionRepository.current(ref);
        Commitment.requireAhead(day, LocalDate.now(clock));
        if (day.equals(remedy.getDueOn())) {
            throw new NotAllowedException("remedy.due.same");
        }
        String note = remedy.moveNote(day, reason);
        remedy.postpone(day);
        record(remedy, CorrectiveActionStepKind.PLAZO, note);
    }

    /**
     * It was done, and this shows it.
     *
     * @param basket of the files that show it, or null
     */
    public void finish(
            @NotNull CommitmentRef ref, @NotNull @Valid CompleteActionCommand done, String basket) {
        CorrectiveAction remedy = correctiveActionRepository.current(ref);
        LocalDate today = LocalDate.now(clock);
        if (done.on().isAfter(today)) {
            throw new NotAllowedException("remedy.done.future");
        }
        LocalDate first = correctiveActionRepository.firstDay(remedy, clock.getZone());
        if (done.on().isBefore(first)) {
            throw new NotAllowedException("remedy.done.before", DAY.format(first));
        }
        if (done.text().length() < SHORTEST) {
            throw new NotAllowedException("remedy.done.short");
        }
        correctiveActionRepository.requireDiscretion(done.text(), remedy, null);
        attachmentService.adopt(basket, OwnerKind.REMEDY, remedy.getId());
        boolean shown = !attachmentService.of(OwnerKind.REMEDY, List.of(remedy.getId())).isEmpty();
        if (!shown && done.noFileReason() == null) {
            throw new NotAllowedException("remedy.done.evidence");
        }
        remedy.finish(
                done.on(),
                done.text(),
                shown ? null : done.noFileReason(),
                effectCheckService.checkDay(done.on(), today),
                caller.requireId(),
                clock.instant());
        record(remedy, CorrectiveActionStepKind.HECHA, done.text());
    }

    /** One more file that shows it. */
    public void attach(@NotNull CommitmentRef ref, @NotBlank String basket) {
        CorrectiveAction remedy = correctiveActionRepository.current(ref);
        int files = attachmentService.adopt(basket, OwnerKind.REMEDY, remedy.getId());
        if (files == 0) {
            throw new NotAllowedException("remedy.file.none");
        }
        record(remedy, CorrectiveActionStepKind.RESPALDO, String.valueOf(files));
    }

    /** It was not done after all, or not like that. */
    @RolesAllowed({ADMINISTRADOR, OPERACIONES})
    public void reopen(@NotNull CommitmentRef ref, @NotBlank @Size(max = 2000) String reason) {
        CorrectiveAction remedy = correctiveActionRepository.current(ref);
        remedy.reopen();
        record(remedy, CorrectiveActionStepKind.REABIERTA, reason.strip());
    }

    /** It will not be done; its citizens read why. */
    @RolesAllowed({ADMINISTRADOR, OPERACIONES})
    public void giveUp(@NotNull CommitmentRef ref, @NotBlank @Size(max = 2000) String reason) {
        CorrectiveAction remedy = correctiveActionRepository.current(ref);
        correctiveActionRepository.requireDiscretion(reason, remedy, null);
        remedy.giveUp(reason.strip());
        record(remedy, CorrectiveActionStepKind.ANULADA, reason.strip());
    }

    /** A person other than its owner confirms that the fault did not come back. */
    @RolesAllowed({ADMINISTRADOR, OPERACIONES})
    public void confirm(@NotNull CommitmentRef ref, @NotBlank @Size(max = 2000) String text) {
        CorrectiveAction remedy = correctiveActionRepository.current(ref);
        if (!remedy.isCheckable(LocalDate.now(clock)) && remedy.getCheckOn() != null) {
            throw new NotAllowedException("remedy.check.early", DAY.format(remedy.getCheckOn()));
        }
        judge(remedy, true, text);
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
        CorrectiveAction remedy = correctiveActionRepository.current(ref);
        Commitment.requireAhead(instead.dueOn(), LocalDate.now(clock));
        owners.require(instead.owner());
        judge(remedy, false, text);
        CorrectiveAction next =
                begin(instead, CorrectiveActionOrigin.of(remedy), String.valueOf(remedy.getId()));
        Instant now = clock.instant();
        for (Ticket ticket : correctiveActionRepository.tickets(remedy)) {
            correctiveActionRepository.join(next, ticket, caller.requireId(), now);
        }
        em.flush();
        correctiveActionRepository.requireDiscretion(next.getDescription(), next, null);
        return next.getId();
    }

    private void judge(CorrectiveAction remedy, boolean worked, String text) {
        remedy.judge(worked, text.strip(), caller.requireId(), clock.instant());
        record(
                remedy,
                worked ? CorrectiveActionStepKind.EFICAZ : CorrectiveActionStepKind.NO_EFICAZ,
                text.strip());
    }

    private void record(CorrectiveAction remedy, CorrectiveActionStepKind kind, String note) {
        correctiveActionRepository.record(remedy, kind, caller.requireId(), note, clock.instant());
    }
}
