package cl.soser.canal.web.right;

import cl.soser.canal.right.RightChannel;
import cl.soser.canal.right.RightKind;
import cl.soser.canal.right.intake.RightDraftDetails;
import cl.soser.canal.right.intake.RightEntryService;
import cl.soser.canal.right.intake.RightReceipt;
import cl.soser.canal.web.shared.address.NumberConverter;
import cl.soser.canal.web.shared.address.TextConverter;
import cl.soser.canal.web.shared.form.RightForm;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;

/** gestion/derechos/nueva.xhtml: a call, a paper, a mail or a ticket asks about personal data. */
@Named
@ViewScoped
public class NewRightView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject RightEntryService rightEntryService;
    @Inject Clock clock;

    @Param(name = "correo", converterClass = NumberConverter.class)
    transient Long fromMail;

    @Param(name = "ticket", converterClass = TextConverter.class)
    transient String fromTicket;

    @Param(name = "abierta")
    transient String justOpened;

    private final RightForm form = new RightForm();
    private Long mail;
    private String ticket;
    private RightDraftDetails known;
    private RightChannel channel = RightChannel.TELEFONO;
    private LocalDate receivedOn;
    private String opened;

    @PostConstruct
    void begin() {
        receivedOn = LocalDate.now(clock);
        form.setKind(RightKind.ACCESO);
        ticket = fromTicket;
        if (fromMail != null) {
            mail = fromMail;
            RightDraftDetails mailed = rightEntryService.ofMail(mail);
            form.show(mailed);
            receivedOn = mailed.receivedOn();
            channel = RightChannel.CORREO;
        } else if (ticket != null) {
            known = rightEntryService.ofTicket(ticket);
            receivedOn = known.receivedOn();
        }
    }

    public void open() {
        RightReceipt receipt;
        if (mail != null) {
            receipt = rightEntryService.openFromMail(form.command(), mail);
        } else if (ticket != null) {
            receipt = rightEntryService.openFromTicket(form.ticketCommand(), ticket, channel);
        } else {
            receipt = rightEntryService.open(form.command(), channel, receivedOn, null);
        }
        opened = receipt.number();
        Messages.addFlashGlobalInfo("right.done.opened", opened);
        Faces.redirect("/gestion/derechos/nueva?abierta=" + opened);
    }

    /** Just opened; null where nothing was. */
    public String getOpened() {
        boolean known = justOpened != null && justOpened.matches("DR-\\d{4}-\\d{6,9}");
        return known && !Faces.isPostback() ? justOpened : null;
    }

    public RightForm getForm() {
        return form;
    }

    public List<RightChannel> getChannels() {
        return List.of(RightChannel.TELEFONO, RightChannel.PAPEL, RightChannel.CORREO);
    }

    /** Whether how and when it came is asked; a mail says it. */
    public boolean isFree() {
        return mail == null && ticket == null;
    }

    public boolean isFromMail() {
        return mail != null;
    }

    /** Masked, of the ticket that asks; null without one. */
    public RightDraftDetails getKnown() {
        return known;
    }

    public RightChannel getChannel() {
        return channel;
    }

    public void setChannel(RightChannel channel) {
        this.channel = channel;
    }

    public LocalDate getReceivedOn() {
        return receivedOn;
    }

    public void setReceivedOn(LocalDate receivedOn) {
        this.receivedOn = receivedOn;
    }
}
