package cl.soser.canal.web.gestion.directory;

import cl.soser.canal.account.Role;
import cl.soser.canal.person.Person;
import cl.soser.canal.phone.CallRow;
import cl.soser.canal.phone.CallService;
import cl.soser.canal.right.answer.RightCaseQuery;
import cl.soser.canal.right.answer.RightRow;
import cl.soser.canal.shared.Cursor;
import cl.soser.canal.shared.NotFoundException;
import cl.soser.canal.survey.PersonSurveyRow;
import cl.soser.canal.survey.PhoneSurveyService;
import cl.soser.canal.ticket.handling.ContactPurpose;
import cl.soser.canal.ticket.handling.PersonContact;
import cl.soser.canal.ticket.handling.PersonFile;
import cl.soser.canal.ticket.handling.PersonFileService;
import cl.soser.canal.ticket.handling.TicketContactService;
import cl.soser.canal.ticket.search.TicketRow;
import cl.soser.canal.web.shared.CurrentUser;
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
 * gestion/persona.xhtml: one person, what they asked for, and what was said with them. How to reach
 * them stays masked until somebody says what for; the next request masks it again.
 */
@Named
@RequestScoped
public class PersonView {

    private static final int ROWS = 20;

    @Inject ListSize listSize;
    @Inject PersonFileService personFileService;
    @Inject TicketContactService ticketContactService;
    @Inject CallService callService;
    @Inject PhoneSurveyService phoneSurveyService;
    @Inject RightCaseQuery rightCaseQuery;
    @Inject CurrentUser user;

    @Param(name = "id")
    String handle;

    @Param(name = "desde", converterClass = InstantCursorConverter.class)
    Cursor<Instant> after;

    private PersonFile file;
    private List<CallRow> calls;
    private List<PersonSurveyRow> surveys;
    private List<RightRow> rights;
    private PersonContact contact;
    private ContactPurpose purpose = ContactPurpose.LLAMAR;

    @PostConstruct
    void look() {
        if (handle == null || handle.isBlank()) {
            throw new NotFoundException();
        }
        file = personFileService.open(handle, after, listSize.of(ROWS));
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

    public List<CallRow> getCalls() {
        calls = calls == null ? callService.ofPerson(handle) : calls;
        return calls;
    }

    public List<PersonSurveyRow> getSurveys() {
        surveys = surveys == null ? phoneSurveyService.ofPerson(handle) : surveys;
        return surveys;
    }

    /** Of the officer's office alone. */
    public List<RightRow> getRights() {
        if (rights == null) {
            rights = user.is(Role.DATOS) ? rightCaseQuery.ofPerson(handle) : List.of();
        }
        return rights;
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
