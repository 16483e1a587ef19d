package cl.soser.canal.web.gestion.callcentre;

import cl.soser.canal.notification.outbox.CallBackRow;
import cl.soser.canal.notification.outbox.CallDuty;
import cl.soser.canal.shared.privacy.MaskedText;
import cl.soser.canal.ticket.handling.ContactPurpose;
import cl.soser.canal.ticket.handling.TicketContactService;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.HashSet;
import java.util.Set;

/**
 * The part of gestion/avisos.xhtml that says where to call or write: masked, until it is opened.
 */
@Named
@ViewScoped
public class CallBackContactView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject TicketContactService ticketContactService;

    private final Set<String> opened = new HashSet<>();

    /** Who is about to call or write sees where; that is kept. */
    public void open(CallBackRow back) {
        ContactPurpose purpose =
                back.first().isLetter() ? ContactPurpose.ESCRIBIR : ContactPurpose.LLAMAR;
        ticketContactService.open(back.ticket().number(), purpose);
        opened.add(back.ticket().number());
    }

    public boolean isOpen(CallBackRow back) {
        return opened.contains(back.ticket().number());
    }

    /** What is seen of the number or address before. */
    public String masked(CallDuty duty) {
        return duty.isLetter() ? MaskedText.MARK : MaskedText.ending(duty.contact());
    }

    /** The number as a telephone takes it. */
    public String dialled(CallDuty duty) {
        return duty.contact().replaceAll("[^+0-9]", "");
    }
}
