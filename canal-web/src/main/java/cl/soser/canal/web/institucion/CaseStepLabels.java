package cl.soser.canal.web.institucion;

import cl.soser.canal.reporting.cases.CaseDetails;
import cl.soser.canal.web.shared.language.Bundles;
import cl.soser.canal.web.shared.time.Countdown;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Stream;

/** A step of a case, in words. */
@Named
@ApplicationScoped
public class CaseStepLabels {

    public String step(CaseDetails.Step step) {
        return Bundles.text("case.step." + step.kind());
    }

    /**
     * "de Reclamo a Felicitación"; null where a line moved neither motive nor institution nor who
     * may read.
     */
    public String change(CaseDetails.Step step) {
        return step.before() == null
                ? null
                : Bundles.text("case.change", word(step.before()), word(step.after()));
    }

    /** "· tras 2 días 3 h": how long it took since the step before; null for the first. */
    public String after(List<CaseDetails.Step> steps, int index) {
        return index == 0
                ? null
                : Bundles.text(
                        "case.step.after",
                        Countdown.span(steps.get(index - 1).at(), steps.get(index).at()));
    }

    /** Of a motive or of who may read; an institution's code is its name. */
    private static String word(String code) {
        return Stream.of("motive.", "case.sight.")
                .map(prefix -> prefix + code)
                .filter(Bundles::has)
                .findFirst()
                .map(key -> Bundles.text(key))
                .orElse(code);
    }
}
