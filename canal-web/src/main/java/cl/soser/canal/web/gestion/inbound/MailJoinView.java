package cl.soser.canal.web.gestion.inbound;

import cl.soser.canal.inbound.InboundMailService;
import cl.soser.canal.inbound.JoinTarget;
import cl.soser.canal.web.shared.request.Redirect;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;

/** The part of gestion/correo/ver.xhtml that puts a mail on a ticket. */
@Named
@ViewScoped
public class MailJoinView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject InboundMailService inboundMailService;
    @Inject MailView view;

    private String number;
    private String chosen;
    private transient JoinTarget target;
    private final MailJoinForm form = new MailJoinForm();
    private boolean confirming;

    @PostConstruct
    void open() {
        number =
                view.getSheet().likely().isEmpty()
                                || view.getMail().isForged()
                                || !view.getMail().getState().isWaiting()
                        ? null
                        : view.getSheet().likely().get(0).number();
    }

    /** Shows whose the ticket is, before anything is put on it. */
    public void look() {
        target = inboundMailService.target(view.id(), number);
        chosen = target.number();
        confirming = false;
    }

    public void choose(String candidate) {
        number = candidate;
        look();
    }

    public void chooseAnother() {
        chosen = null;
        target = null;
        confirming = false;
    }

    /** Null until one was looked at. */
    public JoinTarget getTarget() {
        if (target == null && chosen != null) {
            target = inboundMailService.target(view.id(), number);
        }
        return target;
    }

    /**
     * It belongs to a ticket. That its person wrote it from another mailbox is said twice, and why.
     */
    public void join() {
        JoinTarget to = getTarget();
        if (form.isCitizens() && !to.own() && !confirming) {
            confirming = true;
            return;
        }
        inboundMailService.join(view.id(), form.command(number));
        Redirect.to("/gestion/correo", done(to), to.number());
    }

    private String done(JoinTarget to) {
        if (!form.isCitizens()) {
            return "mail.done.noted";
        }
        if (form.isReopen()) {
            return "mail.done.reopened";
        }
        return to.isClosed() ? "mail.done.closed" : "mail.done.joined";
    }

    public void dontConfirm() {
        confirming = false;
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }

    public MailJoinForm getForm() {
        return form;
    }

    /** Said once that the person wrote it from a mailbox that is not theirs. */
    public boolean isConfirming() {
        return confirming;
    }
}
