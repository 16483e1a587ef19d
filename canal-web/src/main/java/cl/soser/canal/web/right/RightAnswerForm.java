package cl.soser.canal.web.right;

import cl.soser.canal.right.DataRightCase;
import cl.soser.canal.right.ErasurePlan;
import cl.soser.canal.right.RefusalGround;
import cl.soser.canal.right.RightOutcome;
import cl.soser.canal.right.RightPoint;
import cl.soser.canal.right.answer.AnswerRightCommand;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** The answer to a request about one's data, as it is being written. */
public class RightAnswerForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private RightOutcome outcome;
    private RefusalGround ground;
    private String text;
    private String letterCode;
    private String byHand;
    private String[] points = {};

    void show(DataRightCase about, List<RightPoint> ofIt) {
        outcome = about.getOutcome();
        ground = about.getGround();
        text = about.getAnswer();
        points =
                ofIt.stream()
                        .filter(point -> !Boolean.FALSE.equals(point.getAccepted()))
                        .map(RightPoint::getCode)
                        .toArray(String[]::new);
    }

    /**
     * @param plan as the page showed it; null where it showed none
     */
    AnswerRightCommand decision(ErasurePlan plan) {
        return new AnswerRightCommand(
                outcome,
                ground,
                text,
                Set.copyOf(Arrays.asList(points)),
                letterCode,
                byHand,
                plan == null ? null : plan.digest());
    }

    public RightOutcome getOutcome() {
        return outcome;
    }

    public void setOutcome(RightOutcome outcome) {
        this.outcome = outcome;
    }

    public RefusalGround getGround() {
        return ground;
    }

    public void setGround(RefusalGround ground) {
        this.ground = ground;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public String getLetterCode() {
        return letterCode;
    }

    public void setLetterCode(String letterCode) {
        this.letterCode = letterCode;
    }

    public String getByHand() {
        return byHand;
    }

    public void setByHand(String byHand) {
        this.byHand = byHand;
    }

    public String[] getPoints() {
        return points.clone();
    }

    public void setPoints(String[] points) {
        this.points = points == null ? new String[0] : points.clone();
    }
}
