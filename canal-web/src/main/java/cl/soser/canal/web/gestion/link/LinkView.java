package cl.soser.canal.web.gestion.link;

import cl.soser.canal.link.LinkKind;
import cl.soser.canal.link.TicketLinkService;
import cl.soser.canal.web.gestion.ticket.TicketView;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;

/** Linking the ticket on the screen with another, and taking a link away. */
@Named
@ViewScoped
public class LinkView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject TicketLinkService ticketLinkService;
    @Inject TicketView view;
    @Inject TicketLinksView ticketLinksView;

    private LinkKind linkKind = LinkKind.RELACIONADA;
    private String other;
    private String why;
    private Long removing;
    private String whyNot;

    public void link() {
        ticketLinkService.link(view.getNumber(), other, linkKind, why);
        other = null;
        why = null;
        done("link.done");
    }

    /** Which link is to go; the reason is asked for first. */
    public void ask(long link) {
        removing = link;
        whyNot = null;
    }

    public void leave() {
        removing = null;
    }

    public void unlink() {
        ticketLinkService.unlink(view.getNumber(), removing, whyNot);
        removing = null;
        done("link.undone");
    }

    private void done(String key) {
        ticketLinksView.reload();
        view.done(key);
    }

    public LinkKind[] getKinds() {
        return LinkKind.values();
    }

    public LinkKind getLinkKind() {
        return linkKind;
    }

    public void setLinkKind(LinkKind linkKind) {
        this.linkKind = linkKind;
    }

    public String getOther() {
        return other;
    }

    public void setOther(String other) {
        this.other = other;
    }

    public String getWhy() {
        return why;
    }

    public void setWhy(String why) {
        this.why = why;
    }

    public Long getRemoving() {
        return removing;
    }

    public String getWhyNot() {
        return whyNot;
    }

    public void setWhyNot(String whyNot) {
        this.whyNot = whyNot;
    }
}
