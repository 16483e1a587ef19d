package cl.soser.canal.web.gestion.ticket;

import cl.soser.canal.sla.DeadlineLabels;
import cl.soser.canal.sla.RunningClock;
import cl.soser.canal.ticket.StageTerm;
import cl.soser.canal.ticket.Ticket;
import cl.soser.canal.ticket.warning.RiskLevel;
import cl.soser.canal.web.gestion.inbox.TicketRisks;
import cl.soser.canal.web.shared.language.Bundles;
import cl.soser.canal.web.shared.time.Dates;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** What the page of a ticket counts to: the term of its answer, and that of its internal stage. */
@Named
@RequestScoped
public class TicketTermsView {

    @Inject TicketPage page;
    @Inject TicketRisks ticketRisks;
    @Inject Dates dates;
    @Inject Clock clock;

    /** What the header counts to: the running term, or else the contract's. */
    public boolean isTimed() {
        return getClockDue() != null;
    }

    public Instant getClockDue() {
        Ticket ticket = page.getTicket();
        if (!ticket.getStatus().isOpen()) {
            return ticket.getFirstAnswerAt() == null ? null : ticket.getDueAt();
        }
        return ticket.getClock() == RunningClock.CORTESIA ? null : ticket.getAttendBy();
    }

    /** The colour of its clocks. */
    public RiskLevel getRisk() {
        return ticketRisks.of(page.getTicket());
    }

    /** The term of its internal stage; null if there is none. */
    public StageTerm getStageTerm() {
        return page.getTicket().getStageTerm().orElse(null);
    }

    /** Its internal stage took longer than it may, though the answer may still be in time. */
    public boolean isStageLate() {
        return page.getTicket()
                .getStageTerm()
                .filter(term -> page.getTicket().getStatus().isOpen())
                .filter(term -> term.getWorkDue() != null)
                .filter(term -> term.standing().isOverdue(clock.instant()))
                .isPresent();
    }

    /** "Plazo para visar: venció hace 4 h". */
    public String getStageLateWords() {
        StageTerm term = getStageTerm();
        return Bundles.text(
                "stageTerm.late",
                Bundles.text("internalStage." + term.getStage()),
                DeadlineLabels.span(Duration.between(term.getWorkDue(), clock.instant())));
    }

    /** Until when its internal stage may take, or since when it is paused. */
    public String getStageWords() {
        StageTerm term = getStageTerm();
        boolean paused = term.getPausedAt() != null;
        String key =
                (paused ? "stageTerm.paused.since" : "stageTerm.due")
                        + (term.isElapsed() ? ".elapsed" : "");
        return Bundles.text(
                key,
                dates.brief(paused ? term.getPausedAt() : term.getWorkDue()),
                DeadlineLabels.span(paused ? term.getLeft() : term.getTerm()));
    }

    public Instant getClockMet() {
        return page.getTicket().getStatus().isOpen() ? null : page.getTicket().getFirstAnswerAt();
    }
}
