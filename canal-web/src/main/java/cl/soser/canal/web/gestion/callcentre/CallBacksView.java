package cl.soser.canal.web.gestion.callcentre;

import cl.soser.canal.notification.outbox.CallBackOutcome;
import cl.soser.canal.notification.outbox.CallBackQuery;
import cl.soser.canal.notification.outbox.CallBackRow;
import cl.soser.canal.notification.outbox.CallBackService;
import cl.soser.canal.shared.Cursor;
import cl.soser.canal.shared.Slice;
import cl.soser.canal.ticket.search.TicketCursor;
import cl.soser.canal.web.shared.address.InstantCursorConverter;
import cl.soser.canal.web.shared.language.Bundles;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Messages;

/** gestion/avisos.xhtml: whom to call, text or write to, and what came of it. */
@Named
@ViewScoped
public class CallBacksView implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final String PAGE = "/gestion/avisos";

    @Inject CallBackQuery callBackQuery;
    @Inject CallBackService callBackService;

    @Param(name = "desde", converterClass = InstantCursorConverter.class)
    transient Cursor<Instant> from;

    private TicketCursor after;
    private Slice<CallBackRow> page;
    private Map<String, String> outcomes;
    private Map<String, String> notes;
    private String lacking;

    @PostConstruct
    void open() {
        after = from == null ? null : new TicketCursor(from.value(), from.id());
        outcomes = new HashMap<>();
        notes = new HashMap<>();
        load();
    }

    private void load() {
        page = callBackQuery.page(after);
    }

    /** What is typed for others stays as it is. */
    public void record(CallBackRow back) {
        String number = back.ticket().number();
        CallBackOutcome outcome = outcome(outcomes.get(number));
        lacking = outcome == null ? number : null;
        if (outcome == null) {
            return;
        }
        callBackService.record(back.ref(), outcome, notes.get(number));
        outcomes.remove(number);
        notes.remove(number);
        load();
        Messages.addGlobalInfo(outcome.isInformed() ? "call.done.told" : "call.done.notTold");
    }

    private static CallBackOutcome outcome(String code) {
        return Stream.of(CallBackOutcome.values())
                .filter(one -> one.name().equals(code))
                .findFirst()
                .orElse(null);
    }

    public String tries(CallBackRow back) {
        return switch (back.tries()) {
            case 0 -> Bundles.text("callBacks.tries.0");
            case 1 -> Bundles.text("callBacks.tries.1");
            default -> Bundles.text("callBacks.tries.many", back.tries());
        };
    }

    public String getNext() {
        if (!page.more() || page.rows().isEmpty()) {
            return null;
        }
        TicketCursor end = CallBackQuery.end(page);
        return PAGE + "?desde=" + end.instant() + "_" + end.id();
    }

    public String getFirst() {
        return after == null ? null : PAGE;
    }

    public List<CallBackRow> getRows() {
        return page.rows();
    }

    public CallBackOutcome[] getChoices() {
        return CallBackOutcome.values();
    }

    public Map<String, String> getOutcomes() {
        return outcomes;
    }

    public Map<String, String> getNotes() {
        return notes;
    }

    /** The request without a recorded result; null if there is none. */
    public String getLacking() {
        return lacking;
    }
}
