package cl.soser.canal.web.gestion.ticket;

import cl.soser.canal.account.caller.Caller;
import cl.soser.canal.inbound.TicketMailQuery;
import cl.soser.canal.response.workflow.AnswerService;
import cl.soser.canal.ticket.StepKind;
import cl.soser.canal.ticket.TicketStep;
import cl.soser.canal.ticket.handling.RelatedKind;
import cl.soser.canal.ticket.handling.TicketDetails;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;

/** What was said and done on a ticket, in order; read again after each act. */
@Named
@RequestScoped
public class TicketTimelineView {

    /** Beside the first one they are what somebody who answers reads. */
    private static final int LAST_ENTRIES = 3;

    @Inject TicketView view;
    @Inject TicketPage page;
    @Inject AnswerService answers;
    @Inject TicketMailQuery ticketMailQuery;
    @Inject Caller caller;

    private TicketDetails of;
    private List<TimelineEntry> entries;

    public List<TimelineEntry> getEntries() {
        TicketDetails sheet = page.getSheet();
        if (of != sheet) {
            of = sheet;
            entries =
                    Timeline.of(
                            sheet,
                            page.getAnswers(),
                            strangers(sheet),
                            () -> answers.decisions(view.getNumber()));
        }
        return entries;
    }

    /** The mails of those merged into it are among them. */
    private Map<Long, String> strangers(TicketDetails sheet) {
        return page.has(RelatedKind.CORREOS) || !sheet.absorbed().isEmpty()
                ? ticketMailQuery.strangers(view.getNumber())
                : Map.of();
    }

    /**
     * Whether any of its entries is an answer: what an answer says beside its text is shown then.
     */
    public boolean isAnswered() {
        return getEntries().stream().anyMatch(entry -> entry.getAnswer() != null);
    }

    /** How many entries lie between the first and the last ones, where that many are in the way. */
    public int getEarly() {
        int between = getEntries().size() - 1 - LAST_ENTRIES;
        return between > 2 ? between : 0;
    }

    /** Whether it is one of those. */
    public boolean isEarly(int entry) {
        return entry > 0 && entry <= getEarly();
    }

    /** Messages and notes of others that are shown. */
    public long getWrittenByOthers() {
        return page.getSheet().writtenByOthersThan(caller.requireId());
    }

    /** Why its automatic answer waits; null where that is not known. */
    public String getWhyHeld() {
        return page.getSheet().steps().stream()
                .filter(step -> step.getKind() == StepKind.RETENCION)
                .map(TicketStep::getReason)
                .reduce((earlier, later) -> later)
                .orElse(null);
    }
}
