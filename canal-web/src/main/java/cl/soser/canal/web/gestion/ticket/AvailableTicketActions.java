package cl.soser.canal.web.gestion.ticket;

import cl.soser.canal.account.Role;
import cl.soser.canal.response.Answer;
import cl.soser.canal.response.AnswerState;
import cl.soser.canal.ticket.Ticket;
import cl.soser.canal.ticket.TicketStatus;
import cl.soser.canal.ticket.handling.TicketDetails;
import cl.soser.canal.ticket.search.TicketRow;
import cl.soser.canal.ticket.termchange.TermChange;
import java.io.Serializable;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Which acts a page offers for the state of a ticket and the roles of the user. It only decides
 * what is shown: the use cases check the rights. Whoever has the page of a restricted ticket is one
 * of its readers, and acts there as administrator, area and approver.
 */
public final class AvailableTicketActions implements Serializable {

    private static final long serialVersionUID = 1L;

    private final TicketStatus status;
    private final AnswerState text;
    private final boolean termChangeAsked;
    private final boolean ownTermChange;
    private final boolean restricted;
    private final boolean workable;
    private final boolean administrator;
    private final boolean operator;
    private final boolean operations;
    private final boolean approver;
    private final boolean free;
    private final boolean taken;
    private final boolean mine;
    private final boolean alertMine;
    private final boolean held;
    private final boolean answered;
    private final boolean answeredByTemplate;
    private final boolean reopenable;
    private final boolean pausable;
    private final boolean paused;
    private final boolean absorbed;
    private final boolean closedByTemplate;

    /**
     * @param has whether the user has that role
     * @param approver whether they decide for Operations today
     * @param me account of the user
     */
    AvailableTicketActions(
            TicketDetails sheet,
            Answer draft,
            Predicate<String> has,
            boolean approver,
            Long me,
            Instant now) {
        Ticket ticket = sheet.ticket();
        this.status = ticket.getStatus();
        this.text = draft == null ? null : draft.getState();
        TermChange asked = sheet.termChangeAsked();
        this.termChangeAsked = asked != null;
        this.ownTermChange = asked != null && Objects.equals(me, asked.getAskedBy());
        this.workable = sheet.workable();
        this.restricted = ticket.isRestricted();
        this.administrator = has.test(Role.ADMINISTRADOR) || restricted;
        this.operator = has.test(Role.OPERADOR);
        this.operations = has.test(Role.OPERACIONES) || restricted;
        this.approver = approver || restricted;
        this.free = status == TicketStatus.EN_AREA && ticket.getTakenBy() == null;
        this.taken = ticket.getTakenBy() != null;
        this.mine = taken && ticket.getTakenBy().equals(me);
        this.alertMine = me != null && me.equals(ticket.getAlertTakenBy());
        this.held = ticket.isHeld();
        this.answered = ticket.getFirstAnswerAt() != null;
        this.answeredByTemplate = ticket.isAnsweredByTemplateAlone();
        this.reopenable = ticket.isReopenable(now);
        this.pausable =
                ticket.getStageTerm().isPresent() && status != TicketStatus.ESPERA_CIUDADANO;
        this.closedByTemplate = ticket.isClosedByTemplate();
        this.absorbed = ticket.getAbsorbedInto() != null;
        this.paused = ticket.getStageTerm().filter(t -> t.getPausedAt() != null).isPresent();
    }

    /** Of what a row of a list tells; it takes what it does not tell to be nothing. */
    private AvailableTicketActions(
            TicketRow row, boolean workable, Predicate<String> has, Long me) {
        this.status = row.status();
        this.text = null;
        this.termChangeAsked = false;
        this.ownTermChange = false;
        this.workable = workable;
        this.restricted = row.restricted();
        this.administrator = has.test(Role.ADMINISTRADOR) || restricted;
        this.operator = has.test(Role.OPERADOR);
        this.operations = false;
        this.approver = false;
        this.free = status == TicketStatus.EN_AREA && row.takenBy() == null;
        this.taken = row.takenBy() != null;
        this.mine = taken && row.takenBy().equals(me);
        this.alertMine = false;
        this.held = row.held();
        this.answered = row.firstAnswerAt() != null;
        this.answeredByTemplate = false;
        this.reopenable = false;
        this.pausable = false;
        this.paused = false;
        this.absorbed = row.isAbsorbed();
        this.closedByTemplate = false;
    }

    /**
     * @param workable whether the user may write its answer
     * @param me account of the user
     */
    static AvailableTicketActions ofRow(
            TicketRow row, boolean workable, Predicate<String> has, Long me) {
        return new AvailableTicketActions(row, workable, has, me);
    }

    /** The primary act of the user in this state; null if that is writing, or none. */
    public TicketAction getPrimary() {
        if (offers(TicketAction.DECIDIR_CAMBIO)) {
            return TicketAction.DECIDIR_CAMBIO;
        }
        if (offers(TicketAction.LIBERAR)) {
            return TicketAction.LIBERAR;
        }
        if (offers(TicketAction.VALIDAR)) {
            return TicketAction.VALIDAR;
        }
        return free && offers(TicketAction.TOMAR) && !administrator ? TicketAction.TOMAR : null;
    }

    /** Everything else. */
    public List<TicketAction> getOthers() {
        return Stream.of(TicketAction.values())
                .filter(this::offers)
                .filter(act -> act != getPrimary())
                .toList();
    }

    public boolean offers(TicketAction act) {
        boolean open = status.isOpen();
        if (absorbed) {
            return false;
        }
        boolean leaving = text == AnswerState.SALIENDO || text == AnswerState.POR_ENTREGAR;
        return switch (act) {
            case VALIDAR -> (administrator || alertMine) && status == TicketStatus.POR_VALIDAR;
            case LIBERAR -> administrator && held && status == TicketStatus.POR_VALIDAR;
            case DERIVAR -> workable && status == TicketStatus.EN_AREA;
            case TOMAR -> workable && open && !mine;
            case ENTREGAR -> workable && open;
            case SOLTAR -> workable && open && taken && (mine || administrator);
            case PEDIR_DATOS ->
                    workable && !leaving && among(TicketStatus.EN_AREA, TicketStatus.EN_REVISION);
            case REPLICA -> open && (workable || operator);
            case PAUSAR -> workable && pausable && !paused && !leaving;
            case REANUDAR -> workable && pausable && paused;
            case URGENCIA -> workable && open && !leaving;
            case RECLASIFICAR ->
                    administrator
                            && !leaving
                            && !termChangeAsked
                            && (open && !answered || answeredByTemplate);
            case INSTITUCION -> administrator && !termChangeAsked;
            case RESTRINGIR -> administrator && !leaving;
            case RETOMAR -> administrator && closedByTemplate;
            case REABRIR -> operator && reopenable;
            case DECIDIR_CAMBIO -> termChangeAsked && !ownTermChange && operations;
            case RETIRAR_CAMBIO -> termChangeAsked && ownTermChange && administrator;
            case ANULAR -> administrator && open && !leaving && !termChangeAsked;
        };
    }

    private boolean among(TicketStatus one, TicketStatus other) {
        return status == one || status == other;
    }

    /** A text awaits what others do with it, and is shown as it is. */
    public boolean isTextShown() {
        return text != null && text != AnswerState.BORRADOR;
    }

    /** Whether the user may write or change a draft. */
    public boolean isWritable() {
        if (!workable) {
            return false;
        }
        if (text == null || text == AnswerState.BORRADOR) {
            Set<TicketStatus> drafting =
                    EnumSet.of(
                            TicketStatus.POR_VALIDAR,
                            TicketStatus.EN_AREA,
                            TicketStatus.ESPERA_CIUDADANO,
                            TicketStatus.RESPONDIDO);
            return drafting.contains(status);
        }
        return text == AnswerState.EN_REVISION
                && administrator
                && status == TicketStatus.EN_REVISION;
    }

    /** Why no answer can be written now; the end of a key. */
    public String getNoAnswer() {
        if (absorbed) {
            return "FUSIONADA";
        }
        if (!status.isOpen()) {
            return status.name();
        }
        return workable ? "EN_CURSO" : "AJENA";
    }

    public boolean isSubmittable() {
        return isWritable()
                && text != AnswerState.EN_REVISION
                && among(TicketStatus.EN_AREA, TicketStatus.RESPONDIDO);
    }

    /** The administrator reviews: gives back, asks approval, sends. */
    public boolean isReviewing() {
        return administrator
                && status == TicketStatus.EN_REVISION
                && text == AnswerState.EN_REVISION;
    }

    /** Whom the text goes to: Operations, or another of the named readers. */
    public String getApprovalKey() {
        return restricted ? "review.askApproval.readers" : "review.askApproval";
    }

    public boolean isApproving() {
        return approver && status == TicketStatus.EN_VISACION && text == AnswerState.EN_VISACION;
    }

    public boolean isUndoable() {
        return administrator && (text == AnswerState.SALIENDO || text == AnswerState.POR_ENTREGAR);
    }

    /** May record that the person was called or written to. */
    public boolean isCalling() {
        return administrator || operator || workable;
    }

    public boolean isLeaving() {
        return text == AnswerState.SALIENDO;
    }
}
