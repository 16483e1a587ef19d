package cl.soser.canal.ticket.tracking;

import static cl.soser.canal.account.Role.ADMINISTRADOR;
import static cl.soser.canal.account.Role.AREA;
import static cl.soser.canal.account.Role.OPERACIONES;
import static cl.soser.canal.account.Role.OPERADOR;
import static jakarta.ejb.TransactionAttributeType.SUPPORTS;

import cl.soser.canal.account.caller.Caller;
import cl.soser.canal.person.Person;
import cl.soser.canal.person.Phone;
import cl.soser.canal.shared.NotAllowedException;
import cl.soser.canal.shared.SecretTokens;
import cl.soser.canal.shared.setting.InstallationSettings;
import cl.soser.canal.shared.throttle.Limit;
import cl.soser.canal.shared.throttle.ThrottleService;
import cl.soser.canal.ticket.Ticket;
import cl.soser.canal.ticket.TicketRepository;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Gives a person who left a telephone and no proved mailbox the code that others get by mail
 * ({@link FollowUpService}). Read out, it goes to who calls and says the whole telephone on the
 * ticket: who gives it compares nothing with what the screen shows. Such a code proves no mailbox.
 * The register keeps who gave it, and never the code.
 */
@Stateless
@RolesAllowed({ADMINISTRADOR, AREA, OPERACIONES, OPERADOR})
public class SpokenCodeService {

    /** Of one ticket, whoever gives them; a telephone that was heard wrongly counts too. */
    static final Limit CODES_BY_TICKET = new Limit("follow.spoken", 8, Duration.ofHours(1));

    @PersistenceContext EntityManager em;
    @Inject TicketRepository ticketRepository;
    @Inject ThrottleService throttleService;
    @Inject InstallationSettings settings;
    @Inject Event<FollowCodeIssued> given;
    @Inject Caller caller;
    @Inject Clock clock;

    /**
     * Neither where the caller does not answer the line, or the mailbox is proved.
     *
     * @param ticket as the caller has just read it
     */
    @TransactionAttribute(SUPPORTS)
    public FollowCodeWays ways(@NotNull Ticket ticket) {
        return isGivable(ticket)
                ? new FollowCodeWays(true, textable(ticket).isPresent())
                : FollowCodeWays.NONE;
    }

    /**
     * @param telephone as the person on the line says it
     * @return the code to read out, good once and for {@link FollowUpService#CODE_LIVES}
     */
    public String readOut(@NotBlank String number, @Size(max = 40) String telephone) {
        Ticket ticket = givable(number);
        Optional<Phone> said = Phone.read(telephone);
        if (said.isEmpty() || telephones(ticket).noneMatch(said.get()::equals)) {
            throw new NotAllowedException("spokenCode.otherTelephone");
        }
        return give(ticket, null);
    }

    /** To the telephone on the ticket, so that nobody has to be asked who they are. */
    public void text(@NotBlank String number) {
        Ticket ticket = givable(number);
        Phone mobile =
                textable(ticket)
                        .orElseThrow(() -> new NotAllowedException("spokenCode.notTextable"));
        give(ticket, mobile.format());
    }

    private String give(Ticket ticket, String telephone) {
        String code = SecretTokens.code(FollowUpService.CODE_LENGTH);
        em.persist(FollowGrant.ofSpoken(ticket, code, clock.instant()));
        given.fire(
                new FollowCodeIssued(
                        ticket.getId(), ticket.getNumber(), code, telephone, clock.instant()));
        return code;
    }

    private Ticket givable(String number) {
        Ticket ticket = ticketRepository.readable(number);
        if (!isGivable(ticket)) {
            throw new NotAllowedException("spokenCode.notGivable");
        }
        throttleService.pass(CODES_BY_TICKET, number);
        return ticket;
    }

    /** A restricted ticket is handled by its readers in the place of every role. */
    private boolean isGivable(Ticket ticket) {
        return (ticket.isRestricted() || caller.has(ADMINISTRADOR) || caller.has(OPERADOR))
                && !ticket.isBlocked()
                && !ticket.getPerson().hasProvedMailbox()
                && telephones(ticket).findAny().isPresent();
    }

    private static Stream<Phone> telephones(Ticket ticket) {
        Person person = ticket.getPerson();
        return Stream.concat(person.getMobile().stream(), person.getLandline().stream());
    }

    private Optional<Phone> textable(Ticket ticket) {
        return settings.telephoneGateway().isEmpty()
                ? Optional.empty()
                : ticket.getPerson().getMobile().filter(Phone::isMobile);
    }
}
