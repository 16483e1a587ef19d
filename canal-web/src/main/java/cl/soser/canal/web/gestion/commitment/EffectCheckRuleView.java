package cl.soser.canal.web.gestion.commitment;

import cl.soser.canal.correctiveaction.CorrectiveActionPile;
import cl.soser.canal.correctiveaction.EffectCheckService;
import cl.soser.canal.web.shared.request.Redirect;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/**
 * The rule of gestion/acciones.xhtml: after how many days somebody looks whether an action worked.
 */
@Named
@RequestScoped
public class EffectCheckRuleView {

    @Inject EffectCheckService effectCheckService;

    private Integer days;

    @PostConstruct
    void open() {
        days = effectCheckService.days();
    }

    public void changeRule() {
        effectCheckService.change(days);
        Redirect.to(
                CorrectiveActionsAddress.whole(CorrectiveActionPile.POR_VERIFICAR),
                "remedy.rule.done");
    }

    /** Not what was typed, which may be nothing. */
    public int getDaysInForce() {
        return effectCheckService.days();
    }

    public Integer getDays() {
        return days;
    }

    public void setDays(Integer days) {
        this.days = days;
    }
}
