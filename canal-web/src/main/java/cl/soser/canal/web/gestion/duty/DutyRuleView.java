package cl.soser.canal.web.gestion.duty;

import cl.soser.canal.account.Role;
import cl.soser.canal.field.DutyRuleService;
import cl.soser.canal.shared.NotAllowedException;
import cl.soser.canal.web.shared.CurrentUser;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.DateTimeException;
import java.time.LocalTime;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;

/** gestion/turno.xhtml: until when a school reports, and after how many silent days it is told. */
@Named
@RequestScoped
public class DutyRuleView {

    @Inject DutyRuleService dutyRuleService;
    @Inject DutyView view;
    @Inject CurrentUser user;

    private String hour;
    private Integer silentDays;

    @PostConstruct
    void look() {
        hour = dutyRuleService.hour().toString();
        silentDays = dutyRuleService.days();
    }

    public boolean isAdministrator() {
        return user.is(Role.ADMINISTRADOR);
    }

    public void change() {
        LocalTime until;
        try {
            until = LocalTime.parse(hour);
        } catch (DateTimeException e) {
            throw new NotAllowedException("duty.hour.wrong");
        }
        dutyRuleService.change(until, silentDays);
        Messages.addFlashGlobalInfo("duty.rules.done");
        Faces.redirect("/gestion/turno?dia=%s", view.getDay());
    }

    public String getHour() {
        return hour;
    }

    public void setHour(String hour) {
        this.hour = hour;
    }

    public Integer getSilentDays() {
        return silentDays;
    }

    public void setSilentDays(Integer silentDays) {
        this.silentDays = silentDays;
    }

    public String getLimit() {
        return dutyRuleService.hour().toString();
    }

    public int getDaysInForce() {
        return dutyRuleService.days();
    }
}
