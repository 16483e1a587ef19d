package cl.soser.canal.web.admin.guidance;

import cl.soser.canal.guidance.FaqContent;
import java.io.Serializable;

/** A frequent question as it is being written. */
public class FaqForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private String topic;
    private String question;
    private String answer;
    private String keywords;
    private boolean onHome;

    void show(FaqContent text) {
        topic = text.topic();
        question = text.question();
        answer = text.answer();
        keywords = text.keywords();
        onHome = text.onHome();
    }

    FaqContent content() {
        return new FaqContent(topic, question, answer, keywords, onHome);
    }

    /** There is something to be seen as people will see it. */
    public boolean isShowable() {
        return question != null && answer != null;
    }

    public String getTopic() {
        return topic;
    }

    public void setTopic(String topic) {
        this.topic = topic;
    }

    public String getQuestion() {
        return question;
    }

    public void setQuestion(String question) {
        this.question = question;
    }

    public String getAnswer() {
        return answer;
    }

    public void setAnswer(String answer) {
        this.answer = answer;
    }

    public String getKeywords() {
        return keywords;
    }

    public void setKeywords(String keywords) {
        this.keywords = keywords;
    }

    public boolean isOnHome() {
        return onHome;
    }

    public void setOnHome(boolean onHome) {
        this.onHome = onHome;
    }
}
