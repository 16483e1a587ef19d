package cl.soser.canal.survey;

import cl.soser.canal.configuration.Configured;
import cl.soser.canal.configuration.Fields;
import cl.soser.canal.configuration.Part;
import cl.soser.canal.configuration.PartRow;
import cl.soser.canal.configuration.Shape;
import cl.soser.canal.shared.Knobs;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How people are asked, in one row; a list without it means as it comes. */
@ApplicationScoped
class SurveyPart implements Part {

    private static final String ONE = "encuestas";

    @Inject SurveyRules rules;
    @Inject Knobs knobs;

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
    public Shape shape() {
        return new Shape()
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
        SurveyTerms terms = rules.terms();
        return Map.of(
                ONE,
                new PartRow()
                        .number("deCadaCien", terms.share())
                        .number("diasHastaPreguntar", terms.delayDays())
                        .number("semanasHastaVolver", terms.effectWeeks())
                        .number("diasEntreUnaYOtra", terms.pauseDays())
                        .number("diasDelEnlace", terms.linkDays())
                        .number("horasParaCorregir", terms.changeHours())
                        .build());
    }

    private static SurveyTerms terms(JsonObject row) {
        return new SurveyTerms(
                PartRow.whole(row, "deCadaCien"),
                PartRow.whole(row, "diasHastaPreguntar"),
                PartRow.whole(row, "semanasHastaVolver"),
                PartRow.whole(row, "diasEntreUnaYOtra"),
                PartRow.whole(row, "diasDelEnlace"),
                PartRow.whole(row, "horasParaCorregir"));
    }

    @Override
    public Configured what(String key, JsonObject row) {
        return SurveyRules.THEMSELVES;
    }

    @Override
    public Fields told(JsonObject row) {
        return row == null ? Fields.NONE : SurveyRules.fields(terms(row));
    }

    @Override
    public void apply(List<Change> changes) {
        for (Change change : changes) {
            SurveyTerms wanted = change.isGone() ? SurveyTerms.USUAL : terms(change.after());
            knobs.turn(SurveyRules.KNOB, wanted.code());
        }
    }
}
