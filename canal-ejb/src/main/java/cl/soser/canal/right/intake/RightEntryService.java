package cl.soser.canal.right.intake;

import static cl.soser.canal.account.Role.ADMINISTRADOR;
import static cl.soser.canal.account.Role.DATOS;
import static cl.soser.canal.account.Role.OPERADOR;
import static jakarta.ejb.TransactionAttributeType.NOT_SUPPORTED;

import cl.soser.canal.account.caller.Caller;
import cl.soser.canal.inbound.InboundMail;
import cl.soser.canal.inbound.InboundMailService;
import cl.soser.canal.person.Person;
import cl.soser.canal.person.Phone;
import cl.soser.canal.right.OpenRightCommand;
import cl.soser.canal.right.RightAsker;
import cl.soser.canal.right.RightChannel;
import cl.soser.canal.right.RightOrigin;
import cl.soser.canal.shared.NotAllowedException;
import cl.soser.canal.shared.privacy.MaskedText;
import cl.soser.canal.shared.privacy.PersonalData;
import cl.soser.canal.ticket.Ticket;
import cl.soser.canal.ticket.TicketRepository;
import cl.soser.canal.ticket.handling.PersonContact;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.LocalDate;

/**
 * Staff write down what a person asks by telephone, on paper or by mail, or what a ticket asks.
 * They open the case and do not read it afterwards, unless they are the officer.
 */
@Stateless
@TransactionAttribute(NOT_SUPPORTED)
public class RightEntryService {

    /** How long ago a paper may have been received. */
    private static final int DAYS = 60;

    @Inject RightIntakeWorker rightIntakeWorker;
    @Inject InboundMailService inboundMailService;
    @Inject TicketRepository ticketRepository;
    @Inject Caller caller;
    @Inject Clock clock;

    /** What was told by telephone or came on paper. */
    @RolesAllowed({OPERADOR, ADMINISTRADOR, DATOS})
    public RightReceipt open(
            @NotNull @Valid OpenRightCommand wanted,
            @NotNull RightChannel channel,
            @NotNull LocalDate receivedOn,
            String basket) {
        if (channel == RightChannel.PORTAL) {
            throw new NotAllowedException("right.channel");
        }
        LocalDate today = LocalDate.now(clock);
        if (receivedOn.isAfter(today) || receivedOn.isBefore(today.minusDays(DAYS))) {
            throw new NotAllowedException("right.received", DAYS);
        }
        return open(wanted, channel, receivedOn, null, null, basket);
    }

    /** What a mail asks; the mail is settled with it. */
    @RolesAllowed({OPERADOR, ADMINISTRADOR})
    public RightReceipt openFromMail(@NotNull @Valid OpenRightCommand wanted, long mail) {
        LocalDate received = day(inboundMailService.open(mail).mail());
        InboundMailService.Ready ready = inboundMailService.ready(mail);
        return open(wanted, RightChannel.CORREO, received, mail, null, ready.basket());
    }

    /** What the person of a ticket asks; the ticket goes on besides. */
    @RolesAllowed({OPERADOR, ADMINISTRADOR, DATOS})
    public RightReceipt openFromTicket(
            @NotNull @Valid TicketRightCommand wanted,
            @NotBlank String number,
            @NotNull RightChannel channel) {
        Ticket ticket = readable(number);
        OpenRightCommand asked = wanted.by(asker(ticket.getPerson(), wanted.address()));
        if (!asked.isSaid()) {
            throw new NotAllowedException("right.unsaid");
        }
        return open(asked, channel, day(ticket), null, ticket.getId(), null);
    }

    private static RightAsker asker(Person person, String typed) {
        RightAsker asker =
                new RightAsker(
                        person.getFullName(),
                        person.getDocument().orElse(null),
                        person.getEmail().orElse(null),
                        person.getMobile().map(Phone::format).orElse(null),
                        typed == null || typed.isBlank()
                                ? person.getPostalAddress().orElse(null)
                                : typed);
        if (!asker.isReachable()) {
            throw new NotAllowedException("right.unreachable");
        }
        return asker;
    }

    private RightReceipt open(
            OpenRightCommand wanted,
            RightChannel channel,
            LocalDate receivedOn,
            Long mail,
            Long ticket,
            String basket) {
        RightOrigin origin =
                new RightOrigin(channel, receivedOn, null, caller.requireId(), mail, ticket);
        return RightIntakeService.insist(
                () -> rightIntakeWorker.open(wanted, origin, basket, null));
    }

    /** What the mail says already. */
    @RolesAllowed({OPERADOR, ADMINISTRADOR})
    public RightDraftDetails ofMail(long id) {
        InboundMail mail = inboundMailService.open(id).mail();
        if (!mail.getState().isMovable()) {
            throw new NotAllowedException("mail.settled");
        }
        return new RightDraftDetails(
                null, mail.getSenderName(), mail.getSender(), null, mail.getShown(), day(mail));
    }

    /**
     * What the ticket says already; of its person only what is needed to recognise them, because
     * numbers of tickets can be counted.
     */
    @PersonalData(object = "TICKET")
    @RolesAllowed({OPERADOR, ADMINISTRADOR, DATOS})
    public RightDraftDetails ofTicket(@NotBlank String number) {
        Ticket ticket = readable(number);
        Person person = ticket.getPerson();
        PersonContact contact = PersonContact.masked(person);
        return new RightDraftDetails(
                ticket.getNumber(),
                MaskedText.firstName(person.getFirstNames(), person.getLastNames()),
                contact.email(),
                contact.document(),
                ticket.getSubject(),
                day(ticket));
    }

    private Ticket readable(String number) {
        return ticketRepository.readable(number);
    }

    private LocalDate day(InboundMail mail) {
        return LocalDate.ofInstant(mail.getReceivedAt(), clock.getZone());
    }

    private LocalDate day(Ticket ticket) {
        return LocalDate.ofInstant(ticket.getEnteredAt(), clock.getZone());
    }
}
