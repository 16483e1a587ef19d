package cl.soser.canal.web.gestion.ticket;

import cl.soser.canal.notification.outbox.CallDuty;
import cl.soser.canal.shared.privacy.MaskedText;
import cl.soser.canal.ticket.handling.ContactPurpose;
import cl.soser.canal.ticket.handling.PersonContact;
import cl.soser.canal.ticket.handling.TicketContactService;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;

/** How to reach the person of the ticket that is shown: masked, until somebody says what for. */
@Named
@ViewScoped
public class TicketContactView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject TicketContactService ticketContactService;
    @Inject TicketView view;
    @Inject TicketPage page;

    private PersonContact opened;
    private ContactPurpose purpose = ContactPurpose.LLAMAR;
    private Boolean openable;

    public PersonContact getContact() {
        return opened == null ? PersonContact.masked(page.getTicket().getPerson()) : opened;
    }

    public void open() {
        opened =
                purpose.isWhole()
                        ? ticketContactService.openWhole(view.getNumber(), purpose)
                        : ticketContactService.open(view.getNumber(), purpose);
    }

    /** To do what a duty asks for. */
    public void openFor(CallDuty duty) {
        purpose = needed(duty);
        open();
    }

    public boolean isOpenable() {
        if (openable == null) {
            openable = ticketContactService.isOpenable(view.getNumber());
        }
        return openable && (opened == null || !opened.opened().isWhole());
    }

    /** Where a duty is done, as far as it is open. */
    public String to(CallDuty duty) {
        if (isOpen(duty) || duty.contact().isEmpty()) {
            return duty.contact();
        }
        return duty.isLetter() ? MaskedText.MARK : MaskedText.ending(duty.contact());
    }

    /** Whether what that duty needs is open. */
    public boolean isOpen(CallDuty duty) {
        ContactPurpose needed = needed(duty);
        return opened != null && (opened.opened() == needed || opened.opened().isWhole());
    }

    private static ContactPurpose needed(CallDuty duty) {
        return duty.isLetter() ? ContactPurpose.ESCRIBIR : ContactPurpose.LLAMAR;
    }

    public String mailbox(String sender) {
        return isWhole() ? sender : MaskedText.mailbox(sender);
    }

    /** As somebody wrote it on paper. */
    public String document(String written) {
        return isWhole() ? written : MaskedText.ending(written);
    }

    private boolean isWhole() {
        return opened != null && opened.opened().isWhole();
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
