package cl.soser.canal.survey;

import static jakarta.ejb.TransactionAttributeType.SUPPORTS;

import cl.soser.canal.account.Role;
import cl.soser.canal.configuration.ConfigurationChangeRepository;
import cl.soser.canal.configuration.ConfigurationFields;
import cl.soser.canal.configuration.ConfigurationKind;
import cl.soser.canal.configuration.ConfigurationSubject;
import cl.soser.canal.shared.NotAllowedException;
import cl.soser.canal.shared.setting.SettingRepository;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

/** How people are asked, as the administrator set it. */
@Stateless
@TransactionAttribute(SUPPORTS)
public class SurveyRuleService {

    static final String KNOB = "survey.terms";
    static final ConfigurationSubject THEMSELVES =
            new ConfigurationSubject(ConfigurationKind.ENCUESTA, "survey", "{configured.survey}");

    @Inject SettingRepository settingRepository;
    @Inject ConfigurationChangeRepository configurationChangeRepository;

    public SurveyPlan terms() {
        return SurveyPlan.of(settingRepository.get(KNOB));
    }

    /** For the page that changes them. */
    @RolesAllowed(Role.ADMINISTRADOR)
    public SurveyPlan inForce() {
        return terms();
    }

    /**
     * Holds for what is closed from now on; the limit for each person and the life of a link for
     * what is asked from now on.
     *
     * @param seen what the screen showed; any other is refused
     */
    @RolesAllowed(Role.ADMINISTRADOR)
    @TransactionAttribute
    public void change(@NotNull SurveyPlan seen, @NotNull @Valid SurveyPlan wanted) {
        SurveyPlan before = terms();
        if (!before.equals(seen)) {
            throw new NotAllowedException("error.changedMeanwhile");
        }
        configurationChangeRepository.changed(THEMSELVES, fields(before), fields(wanted));
        settingRepository.change(KNOB, wanted.code());
    }

    static ConfigurationFields fields(SurveyPlan terms) {
        return ConfigurationFields.NONE
                .field("surveyShare", terms.share())
                .field("surveyDelayDays", terms.delayDays())
                .field("surveyEffectWeeks", terms.effectWeeks())
                .field("surveyPauseDays", terms.pauseDays())
                .field("surveyLinkDays", terms.linkDays())
                .field("surveyChangeHours", terms.changeHours());
    }
}
