package cl.soser.canal.web.gestion.directory;

import cl.soser.canal.person.Person;
import cl.soser.canal.shared.Cursor;
import cl.soser.canal.shared.NotFoundException;
import cl.soser.canal.ticket.handling.ContactPurpose;
import cl.soser.canal.ticket.handling.PersonContact;
import cl.soser.canal.ticket.handling.PersonFile;
import cl.soser.canal.ticket.handling.PersonFileService;
import cl.soser.canal.ticket.handling.TicketContactService;
import cl.soser.canal.ticket.search.TicketRow;
import cl.soser.canal.web.shared.address.InstantCursorConverter;
import cl.soser.canal.web.shared.list.ListSize;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.List;
import org.omnifaces.cdi.Param;

/**
 * gestion/persona.xhtml: one person and what they asked for. How to reach them stays masked until
 * somebody says what for; the next request masks it again.
 */
@Named
@RequestScoped
public class PersonView {

    private static final int ROWS = 20;

    @Inject ListSize listSize;
    @Inject PersonFileService personFileService;
    @Inject TicketContactService ticketContactService;

    @Param(name = "id")
    String handle;

    @Param(name = "desde", converterClass = InstantCursorConverter.class)
    Cursor<Instant> after;

    private PersonFile file;
    private PersonContact contact;
    private ContactPurpose purpose = ContactPurpose.LLAMAR;

    @PostConstruct
    void look() {
        if (handle == null || handle.isBlank()) {
            throw new NotFoundException();
        }
        file = personFileService.open(handle, after, listSize.of(ROWS));
    }

    /** Of somebody whose file the user may see. */
    String handle() {
        return handle;
    }

    /** Shows what the purpose needs; that is kept at the request by which it is opened. */
    public void open() {
        contact =
                purpose.isWhole()
                        ? ticketContactService.openWhole(file.contactTicket(), purpose)
                        : ticketContactService.open(file.contactTicket(), purpose);
    }

    public boolean isOpenable() {
        return file.contactTicket() != null && (contact == null || !contact.opened().isWhole());
    }

    public PersonContact getContact() {
        return contact == null ? PersonContact.masked(getPerson()) : contact;
    }

    public Person getPerson() {
        return file.person();
    }

    public List<TicketRow> getTickets() {
        return file.tickets().rows();
    }

    /** The same list with its filters, from which views are kept and many are chosen. */
    public String getList() {
        return "/gestion?persona=" + handle;
    }

    public String getFirst() {
        return after == null ? null : address();
    }

    public String getNext() {
        if (!file.tickets().more()) {
            return null;
        }
        TicketRow last = getTickets().get(getTickets().size() - 1);
        return address() + "?desde=" + new Cursor<>(last.enteredAt(), last.id());
    }

    private String address() {
        return "/gestion/personas/" + handle;
    }

    public ContactPurpose[] getPurposes() {
        return ContactPurpose.values();
    }

    public ContactPurpose getPurpose() {
        return purpose;
    }

    public void setPurpose(ContactPurpose purpose) {
        this.purpose = purpose;
    }
}
