package cl.soser.canal.web.shared.form;

import cl.soser.canal.shared.IncompleteException;
import cl.soser.canal.shared.IncompleteException.Missing;
import cl.soser.canal.survey.Solved;
import cl.soser.canal.survey.Vote;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/** An answer to a survey as it is being given, on its own page or on the telephone. */
public class VoteForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private Integer score;
    private Solved solved;
    private String remark;

    /** As it was given before. */
    public void show(Vote before) {
        score = before.score();
        solved = before.solved();
        remark = before.remark();
    }

    public Vote vote() {
        return new Vote(score, solved, remark);
    }

    /**
     * Tells all that is missing at once.
     *
     * @param scored whether the survey asks how satisfied the person is
     */
    public void requireWhole(boolean scored) {
        List<Missing> lacks = new ArrayList<>();
        if (scored && score == null) {
            lacks.add(new Missing("survey.score.missing", "score"));
        }
        if (solved == null) {
            lacks.add(new Missing("survey.solved.missing", "solved"));
        }
        if (!lacks.isEmpty()) {
            throw new IncompleteException(lacks);
        }
    }

    public Integer getScore() {
        return score;
    }

    public void setScore(Integer score) {
        this.score = score;
    }

    public Solved getSolved() {
        return solved;
    }

    public void setSolved(Solved solved) {
        this.solved = solved;
    }

    public String getRemark() {
        return remark;
    }

    public void setRemark(String remark) {
        this.remark = remark;
    }
}
