package cl.soser.canal.survey;

import cl.soser.canal.configuration.ConfigurationFields;
import cl.soser.canal.configuration.ConfigurationSection;
import cl.soser.canal.configuration.ConfigurationSubject;
import cl.soser.canal.configuration.SectionSchema;
import cl.soser.canal.configuration.SectionValues;
import cl.soser.canal.shared.setting.SettingRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How people are asked, in one row; without the row the defaults apply. */
@ApplicationScoped
class SurveySection implements ConfigurationSection {

    private static final String ONE = "encuestas";

    @Inject SurveyRuleService surveyRuleService;
    @Inject SettingRepository settingRepository;

    @Override
    public String name() {
        return ONE;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public Set<String> owners() {
        return Set.of("ADMINISTRADOR");
    }

    @Override
    public SectionSchema shape() {
        return new SectionSchema()
                .number("deCadaCien", true, 0, 100)
                .number("diasHastaPreguntar", true, 0, 30)
                .number("semanasHastaVolver", true, 1, 26)
                .number("diasEntreUnaYOtra", true, 0, 365)
                .number("diasDelEnlace", true, 1, 60)
                .number("horasParaCorregir", true, 0, 168);
    }

    @Override
    public String key(JsonObject row) {
        return ONE;
    }

    @Override
    public Map<String, JsonObject> rows() {
        SurveyPlan terms = surveyRuleService.terms();
        return Map.of(
                ONE,
                new SectionValues()
                        .number("deCadaCien", terms.share())
                        .number("diasHastaPreguntar", terms.delayDays())
                        .number("semanasHastaVolver", terms.effectWeeks())
                        .number("diasEntreUnaYOtra", terms.pauseDays())
                        .number("diasDelEnlace", terms.linkDays())
                        .number("horasParaCorregir", terms.changeHours())
                        .build());
    }

    private static SurveyPlan terms(JsonObject row) {
        return new SurveyPlan(
                SectionValues.whole(row, "deCadaCien"),
                SectionValues.whole(row, "diasHastaPreguntar"),
                SectionValues.whole(row, "semanasHastaVolver"),
                SectionValues.whole(row, "diasEntreUnaYOtra"),
                SectionValues.whole(row, "diasDelEnlace"),
                SectionValues.whole(row, "horasParaCorregir"));
    }

    @Override
    public ConfigurationSubject what(String key, JsonObject row) {
        return SurveyRuleService.THEMSELVES;
    }

    @Override
    public ConfigurationFields fields(JsonObject row) {
        return row == null ? ConfigurationFields.NONE : SurveyRuleService.fields(terms(row));
    }

    @Override
    public void apply(List<Change> changes) {
        for (Change change : changes) {
            SurveyPlan wanted = change.isGone() ? SurveyPlan.USUAL : terms(change.after());
            settingRepository.change(SurveyRuleService.KNOB, wanted.code());
        }
    }
}
