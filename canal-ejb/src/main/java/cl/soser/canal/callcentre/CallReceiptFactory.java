package cl.soser.canal.callcentre;

import cl.soser.canal.person.AnswerChannel;
import cl.soser.canal.person.Person;
import cl.soser.canal.person.Phone;
import cl.soser.canal.ticket.Ticket;
import cl.soser.canal.ticket.TicketRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;

/** The receipt of a ticket that staff filed for a person. */
@ApplicationScoped
public class CallReceiptFactory {

    @Inject TicketRepository ticketRepository;
    @Inject Clock clock;

    public CallReceipt of(Ticket ticket) {
        Person person = ticket.getPerson();
        AnswerChannel channel = ticket.getAnswerChannel();
        return new CallReceipt(
                ticket.getNumber(),
                ticket.getMotive().getCode(),
                ticket.getArea(),
                ticket.getMotive().isAnsweredAutomatically() && !ticket.isHeld(),
                ticket.isAlert(),
                ticket.getFirstAid(),
                ticket.getDueAt(),
                ticket.getSchool() == null ? clock.getZone() : ticket.getSchool().getZone(),
                ticket.isRestricted(),
                ticketRepository.isReadable(ticket),
                channel,
                contact(person, channel));
    }

    private static String contact(Person person, AnswerChannel channel) {
        return switch (channel) {
            case CORREO -> person.getEmail().orElse(null);
            case LLAMADA, SMS ->
                    person.getMobile().or(person::getLandline).map(Phone::format).orElse(null);
            case CARTA -> person.getPostalAddress().orElse(null);
        };
    }
}
