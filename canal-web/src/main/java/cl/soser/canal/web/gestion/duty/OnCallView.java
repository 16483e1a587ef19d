package cl.soser.canal.web.gestion.duty;

import cl.soser.canal.account.Role;
import cl.soser.canal.escalation.OnCallGap;
import cl.soser.canal.escalation.OnCallService;
import cl.soser.canal.escalation.OnCallShiftCommand;
import cl.soser.canal.shared.IncompleteException;
import cl.soser.canal.shared.IncompleteException.Missing;
import cl.soser.canal.sla.DeadlineLabels;
import cl.soser.canal.web.shared.CurrentUser;
import cl.soser.canal.web.shared.form.CatalogueLabels;
import cl.soser.canal.web.shared.language.Bundles;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.IntStream;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;

/** The rota of those on call: the form on gestion/vencimientos.xhtml, and its gaps. */
@Named
@RequestScoped
public class OnCallView {

    @Inject OnCallService onCallService;
    @Inject CurrentUser user;
    @Inject CatalogueLabels labels;
    @Inject Clock clock;

    private Long person;
    private String from;
    private String until;
    private String telephone;
    private String area;
    private int ordinal = 1;
    private List<String> gaps;

    public boolean isKeeper() {
        return user.is(Role.ADMINISTRADOR) || user.is(Role.OPERACIONES);
    }

    public List<SelectItem> getPeople() {
        return onCallService.callable().stream()
                .map(one -> new SelectItem(one.getId(), one.getDisplayName()))
                .toList();
    }

    public void add() {
        onCallService.add(
                new OnCallShiftCommand(
                        person,
                        instant(from, "from"),
                        instant(until, "until"),
                        telephone,
                        area == null || area.isEmpty() ? null : area,
                        ordinal));
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

    /** From now on for a week, when nobody can be called; empty for whom it does not concern. */
    public List<String> getGaps() {
        if (gaps == null) {
            gaps =
                    user.is(Role.ADMINISTRADOR) || user.is(Role.OPERACIONES) || user.is(Role.AREA)
                            ? onCallService.gaps().stream().map(this::words).toList()
                            : List.of();
        }
        return gaps;
    }

    private String words(OnCallGap gap) {
        String area =
                gap.area() == null ? Bundles.text("onCall.area.all") : labels.area(gap.area());
        return gap.isNow(clock.instant())
                ? Bundles.text("onCall.gap.now", area, DeadlineLabels.compact(gap.until()))
                : Bundles.text(
                        "onCall.gap",
                        area,
                        DeadlineLabels.compact(gap.from()),
                        DeadlineLabels.compact(gap.until()));
    }

    public List<Integer> getOrdinals() {
        return IntStream.rangeClosed(1, 9).boxed().toList();
    }

    public String getArea() {
        return area;
    }

    public void setArea(String area) {
        this.area = area;
    }

    public int getOrdinal() {
        return ordinal;
    }

    public void setOrdinal(int ordinal) {
        this.ordinal = ordinal;
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
