package cl.soser.canal.web.gestion.phone;

import cl.soser.canal.account.Role;
import cl.soser.canal.phone.indicator.LineOutageRow;
import cl.soser.canal.phone.indicator.LineOutageService;
import cl.soser.canal.phone.indicator.OutageCause;
import cl.soser.canal.phone.indicator.RecordOutageCommand;
import cl.soser.canal.shared.IncompleteException;
import cl.soser.canal.shared.IncompleteException.Missing;
import cl.soser.canal.shared.SecretTokens;
import cl.soser.canal.web.shared.CurrentUser;
import cl.soser.canal.web.shared.request.Redirect;
import cl.soser.canal.web.shared.time.Dates;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;

/** gestion/interrupciones.xhtml: the register of the times the line was down. */
@Named
@ViewScoped
public class OutagesView implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 50;

    @Inject LineOutageService lineOutageService;
    @Inject CurrentUser user;

    private List<LineOutageRow> rows;
    private Map<Long, LocalDateTime> ended;
    private Map<Long, String> reason;
    private String submissionKey;
    private final OutageForm form = new OutageForm();

    @PostConstruct
    void open() {
        rows = lineOutageService.latest(SHOWN);
        ended = new HashMap<>();
        reason = new HashMap<>();
        submissionKey = SecretTokens.random();
    }

    public void record() {
        boolean another = rows.stream().anyMatch(LineOutageRow::isRunning);
        RecordOutageCommand command = form.command();
        lineOutageService.record(submissionKey, command);
        if (another && form.getEnd() == null) {
            Messages.addFlashGlobalWarn("outages.done.second");
        }
        done("outages.done");
    }

    public void end(LineOutageRow row) {
        lineOutageService.end(row.id(), instant(ended.get(row.id()), "ended"));
        done("outages.done.ended");
    }

    public void withdraw(LineOutageRow row) {
        lineOutageService.withdraw(row.id(), reason.get(row.id()));
        done("outages.done.withdrawn");
    }

    /** On a page of its own, so that looking at it again sends nothing again. */
    private static void done(String key) {
        Redirect.to("/gestion/interrupciones", key);
    }

    static Instant instant(LocalDateTime local, String field) {
        if (local == null) {
            return null;
        }
        if (Dates.SANTIAGO.getRules().getValidOffsets(local).isEmpty()) {
            throw new IncompleteException(List.of(new Missing("outage.noSuchHour", field)));
        }
        return local.atZone(Dates.SANTIAGO).toInstant();
    }

    /** Something was wrong with what was sent from a row's form, so it stays open. */
    public boolean isOpen(String form, int row) {
        return Faces.getContext().getMessageList().stream().findAny().isPresent()
                && Faces.getRequestParameterMap().containsKey("rows:" + row + ":" + form);
    }

    /** Informática records; taking one back is for those who answer for the figures. */
    public boolean isDeciding() {
        return user.is(Role.ADMINISTRADOR) || user.is(Role.OPERACIONES);
    }

    public OutageCause[] getCauses() {
        return OutageCause.values();
    }

    public List<LineOutageRow> getRows() {
        return rows;
    }

    /** By outage, as typed. */
    public Map<Long, LocalDateTime> getEnded() {
        return ended;
    }

    /** By outage, as typed. */
    public Map<Long, String> getReason() {
        return reason;
    }

    public OutageForm getForm() {
        return form;
    }
}
