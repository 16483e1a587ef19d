package cl.soser.canal.web.gestion;

import cl.soser.canal.account.Role;
import cl.soser.canal.escalation.OnCallService;
import cl.soser.canal.shared.IncompleteException;
import cl.soser.canal.shared.IncompleteException.Missing;
import cl.soser.canal.web.shared.CurrentUser;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;

/** The form that notes a shift, on gestion/vencimientos.xhtml. */
@Named
@RequestScoped
public class OnCallView {

    @Inject OnCallService onCallService;
    @Inject CurrentUser user;
    @Inject Clock clock;

    private Long person;
    private String from;
    private String until;
    private String telephone;

    public boolean isKeeper() {
        return user.is(Role.ADMINISTRADOR) || user.is(Role.OPERACIONES);
    }

    public List<SelectItem> getPeople() {
        return onCallService.callable().stream()
                .map(one -> new SelectItem(one.getId(), one.getDisplayName()))
                .toList();
    }

    public void add() {
        onCallService.add(person, instant(from, "from"), instant(until, "until"), telephone);
        Messages.addFlashGlobalInfo("onCall.done");
        Faces.redirect("/gestion/vencimientos");
    }

    private Instant instant(String typed, String field) {
        try {
            return LocalDateTime.parse(typed).atZone(clock.getZone()).toInstant();
        } catch (DateTimeException e) {
            throw new IncompleteException(List.of(new Missing("onCall.wrong", field)));
        }
    }

    public void remove(long id) {
        onCallService.remove(id);
        Messages.addFlashGlobalInfo("onCall.removed");
        Faces.redirect("/gestion/vencimientos");
    }

    public Long getPerson() {
        return person;
    }

    public void setPerson(Long person) {
        this.person = person;
    }

    public String getFrom() {
        return from;
    }

    public void setFrom(String from) {
        this.from = from;
    }

    public String getUntil() {
        return until;
    }

    public void setUntil(String until) {
        this.until = until;
    }

    public String getTelephone() {
        return telephone;
    }

    public void setTelephone(String telephone) {
        this.telephone = telephone;
    }
}
