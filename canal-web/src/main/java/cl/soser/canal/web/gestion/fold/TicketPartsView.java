package cl.soser.canal.web.gestion.fold;

import cl.soser.canal.web.gestion.answer.AnswerView;
import cl.soser.canal.web.gestion.ticket.AvailableTicketActions;
import cl.soser.canal.web.gestion.ticket.TicketAction;
import cl.soser.canal.web.gestion.ticket.TicketPage;
import cl.soser.canal.web.gestion.ticket.TicketView;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Ajax;

/**
 * Which parts of a ticket's page are open: those that the next act of the user needs, those that
 * the address names, and those that the user has opened. Others are not built.
 */
@Named
@ViewScoped
public class TicketPartsView implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final String FORM = "t:";

    @Inject TicketView view;
    @Inject TicketPage page;
    @Inject AnswerView answer;

    @Param(name = "abrir")
    private transient String asked;

    private EnumSet<TicketPart> opened;

    private Set<TicketPart> opened() {
        if (opened == null) {
            opened = EnumSet.noneOf(TicketPart.class);
            opened.addAll(TicketPart.named(asked));
        }
        return opened;
    }

    public boolean isOpen(TicketPart part) {
        if (isTypedIn(part) && isNeeded(part)) {
            opened().add(part); // what is typed in it must still be heard when the need is over
        }
        return opened().contains(part) || isNeeded(part);
    }

    private static boolean isTypedIn(TicketPart part) {
        return part == TicketPart.TEXTOS || part == TicketPart.CAUSA;
    }

    private boolean isNeeded(TicketPart part) {
        AvailableTicketActions acts = view.offered();
        return switch (part) {
            case DERIVACION -> acts.getPrimary() == TicketAction.VALIDAR;
            case SOLICITUD -> acts.getPrimary() == TicketAction.DECIDIR_CAMBIO;
            case PREGUNTAS -> acts.isWritable();
            case TEXTOS -> answer.getForm().isWordless();
            case CAUSA -> !acts.isReviewing() || !answer.getForm().isExplained();
            default -> false;
        };
    }

    /** Builds those parts, which were folded, and draws them. */
    void open(Set<TicketPart> more) {
        opened().addAll(more);
        more.forEach(one -> Ajax.update(FORM + one.id()));
    }

    /** The address of the same page with that part open, for those without scripts. */
    public String address(TicketPart part) {
        EnumSet<TicketPart> all = EnumSet.of(part);
        all.addAll(opened());
        return query(all.stream().map(TicketPart::code).collect(Collectors.joining(",")))
                + "#"
                + FORM
                + part.id();
    }

    /** The address of the whole ticket, as it is printed. */
    public String getWhole() {
        return query(TicketPart.ALL);
    }

    private String query(String parts) {
        String itself = page.getTicket().getAbsorbedInto() == null ? "" : "&sola=1";
        return "?id=" + view.getNumber() + itself + "&abrir=" + parts;
    }
}
