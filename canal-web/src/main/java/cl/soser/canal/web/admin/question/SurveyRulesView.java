package cl.soser.canal.web.admin.question;

import cl.soser.canal.configuration.ConfigurationKind;
import cl.soser.canal.survey.SurveyPlan;
import cl.soser.canal.survey.SurveyRuleService;
import cl.soser.canal.web.shared.error.ConcurrentChange;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;

/** admin/encuestas.xhtml: whom to ask, when and how often. */
@Named
@ViewScoped
public class SurveyRulesView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject SurveyRuleService surveyRuleService;
    @Inject ConcurrentChange concurrentChange;

    private SurveyPlan seen;
    private int share;
    private int delayDays;
    private int effectWeeks;
    private int pauseDays;
    private int linkDays;
    private int changeHours;

    @PostConstruct
    void open() {
        seen = surveyRuleService.inForce();
        share = seen.share();
        delayDays = seen.delayDays();
        effectWeeks = seen.effectWeeks();
        pauseDays = seen.pauseDays();
        linkDays = seen.linkDays();
        changeHours = seen.changeHours();
    }

    public void save() {
        SurveyPlan wanted =
                new SurveyPlan(share, delayDays, effectWeeks, pauseDays, linkDays, changeHours);
        concurrentChange.orAgain(
                ConfigurationKind.ENCUESTA,
                null,
                () -> surveyRuleService.change(seen, wanted),
                () -> seen = surveyRuleService.inForce());
        Messages.addFlashGlobalInfo("survey.terms.done");
        Faces.redirect("/admin/encuestas");
    }

    public int getShare() {
        return share;
    }

    public void setShare(int share) {
        this.share = share;
    }

    public int getDelayDays() {
        return delayDays;
    }

    public void setDelayDays(int delayDays) {
        this.delayDays = delayDays;
    }

    public int getEffectWeeks() {
        return effectWeeks;
    }

    public void setEffectWeeks(int effectWeeks) {
        this.effectWeeks = effectWeeks;
    }

    public int getPauseDays() {
        return pauseDays;
    }

    public void setPauseDays(int pauseDays) {
        this.pauseDays = pauseDays;
    }

    public int getLinkDays() {
        return linkDays;
    }

    public void setLinkDays(int linkDays) {
        this.linkDays = linkDays;
    }

    public int getChangeHours() {
        return changeHours;
    }

    public void setChangeHours(int changeHours) {
        this.changeHours = changeHours;
    }
}
