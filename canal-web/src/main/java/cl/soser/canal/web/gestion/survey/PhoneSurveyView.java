package cl.soser.canal.web.gestion.survey;

import cl.soser.canal.shared.NotFoundException;
import cl.soser.canal.survey.PhoneSurvey;
import cl.soser.canal.survey.PhoneSurveyService;
import cl.soser.canal.survey.Solved;
import cl.soser.canal.survey.SurveyKind;
import cl.soser.canal.survey.Vote;
import cl.soser.canal.web.shared.address.OptionConverter;
import cl.soser.canal.web.shared.form.VoteForm;
import cl.soser.canal.web.shared.language.Bundles;
import jakarta.annotation.PostConstruct;
import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;

/** gestion/encuesta.xhtml: what a person says on the telephone, read out and written down. */
@Named
@ViewScoped
public class PhoneSurveyView implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int BEST = 5;

    @Inject PhoneSurveyService phoneSurveyService;

    @Param(name = "numero")
    transient String number;

    @Param(name = "que", converterClass = OptionConverter.class)
    transient SurveyKind kind;

    private PhoneSurvey survey;
    private final VoteForm form = new VoteForm();

    @PostConstruct
    void open() {
        if (number == null || !number.matches("CP-[0-9]{4}-[0-9]{6,9}") || kind == null) {
            throw new NotFoundException();
        }
        survey = phoneSurveyService.get(number, kind);
        if (survey.vote() != null) {
            form.show(survey.vote());
        }
    }

    public void record() {
        form.requireWhole(isScored());
        Vote vote = form.vote();
        phoneSurveyService.record(survey.number(), survey.kind(), survey.version(), vote);
        done(isCorrecting() ? "phoneSurvey.corrected" : "phoneSurvey.done");
    }

    public void refuse() {
        phoneSurveyService.refuse(survey.number(), survey.kind(), survey.version());
        done("phoneSurvey.refused");
    }

    private static void done(String key) {
        Messages.addFlashGlobalInfo(key);
        Faces.redirect("/gestion/encuestas");
    }

    public PhoneSurvey getSurvey() {
        return survey;
    }

    /** It was written down by the caller and is shown to be put right. */
    public boolean isCorrecting() {
        return survey.state() == PhoneSurvey.State.CORREGIBLE;
    }

    public boolean isAnswered() {
        return survey.state() == PhoneSurvey.State.CONTESTADA;
    }

    public boolean isScored() {
        return survey.kind() == SurveyKind.SATISFACCION;
    }

    /** The number as a telephone takes it. */
    public String getDialled() {
        return survey.phone().replaceAll("[^+0-9]", "");
    }

    public List<SelectItem> getScores() {
        return IntStream.rangeClosed(1, BEST)
                .mapToObj(n -> new SelectItem(n, Bundles.text("survey.score." + n)))
                .toList();
    }

    public List<SelectItem> getSolutions() {
        String words = isScored() ? "survey.solved." : "survey.held.";
        return Stream.of(Solved.values())
                .map(one -> new SelectItem(one, Bundles.text(words + one)))
                .toList();
    }

    public VoteForm getForm() {
        return form;
    }
}
