package cl.soser.canal.web.admin.template;

import cl.soser.canal.notification.template.TemplateContent;
import java.io.Serializable;

/** A wording as it is being written. */
public class TemplateForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private String subject;
    private String body;

    void show(TemplateContent text) {
        subject = text.subject();
        body = text.body();
    }

    TemplateContent content() {
        return new TemplateContent(subject, body);
    }

    public String getSubject() {
        return subject;
    }

    public void setSubject(String subject) {
        this.subject = subject;
    }

    public String getBody() {
        return body;
    }

    public void setBody(String body) {
        this.body = body;
    }
}
