package cl.soser.canal.web.gestion.oversight;

import cl.soser.canal.account.Role;
import cl.soser.canal.oversight.SentAnswerDetails;
import cl.soser.canal.oversight.SentAnswerQuery;
import cl.soser.canal.qualitysample.QualitySampleRow;
import cl.soser.canal.qualitysample.QualitySampleService;
import cl.soser.canal.response.Answer;
import cl.soser.canal.shared.NotFoundException;
import cl.soser.canal.web.shared.CurrentUser;
import cl.soser.canal.web.shared.FileItem;
import cl.soser.canal.web.shared.address.IdConverter;
import cl.soser.canal.web.shared.files.FileAddress;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;

/** gestion/respuesta.xhtml: a sent answer beside what was asked, and whether it was pertinent. */
@Named
@ViewScoped
public class SentAnswerView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject SentAnswerQuery sentAnswerQuery;
    @Inject QualitySampleService qualitySample;
    @Inject CurrentUser user;

    @Param(name = "id", converterClass = IdConverter.class)
    transient Long asked;

    private long id;
    private transient SentAnswerDetails sheet;
    private transient QualitySampleRow sampled;
    private Boolean pertinent;
    private String reason;

    @PostConstruct
    void open() {
        if (asked == null) {
            throw new NotFoundException();
        }
        id = asked;
        getSheet();
    }

    public SentAnswerDetails getSheet() {
        if (sheet == null) {
            sheet = sentAnswerQuery.read(id);
            sampled = qualitySample.ofAnswer(id).orElse(null);
        }
        return sheet;
    }

    public Answer getAnswer() {
        return getSheet().answer();
    }

    /** Its place in a sample; null where it fell into none. */
    public QualitySampleRow getSampled() {
        getSheet();
        return sampled;
    }

    public boolean isJudgeable() {
        return getSampled() != null && sampled.judgeable();
    }

    /** It waits for a person of Operations who did not take part in it. */
    public boolean isOwn() {
        return getSampled() != null
                && sampled.one().getPertinent() == null
                && !sampled.judgeable()
                && user.is(Role.OPERACIONES);
    }

    public List<FileItem> getFiles() {
        return getSheet().files().stream().map(FileAddress::staffItem).toList();
    }

    /** Back to the month it is judged in. */
    public void judge() {
        qualitySample.judge(id, pertinent, reason);
        Messages.addFlashGlobalInfo("pertinence.done");
        Faces.redirect(
                "/gestion/pertinencia?mes=%s",
                getSampled().one().getMonth().toString().substring(0, 7));
    }

    public Boolean getPertinent() {
        return pertinent;
    }

    public void setPertinent(Boolean pertinent) {
        this.pertinent = pertinent;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
