package cl.soser.canal.web.gestion.question;

import cl.soser.canal.account.Role;
import cl.soser.canal.catalogue.Channel;
import cl.soser.canal.question.QuestionQuery;
import cl.soser.canal.question.QuestionScope;
import cl.soser.canal.question.ReplyValues;
import cl.soser.canal.shared.NotFoundException;
import cl.soser.canal.web.shared.CurrentUser;
import cl.soser.canal.web.shared.address.TextConverter;
import cl.soser.canal.web.shared.form.QuestionForm;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import org.omnifaces.cdi.Param;

/**
 * gestion/preguntas.xhtml: the questions of a topic for the forms staff fill in, asked by their
 * script.
 */
@Named
@RequestScoped
public class StaffQuestionsView {

    @Inject QuestionQuery questionQuery;
    @Inject CurrentUser user;

    @Param(name = "motivo", converterClass = TextConverter.class)
    String motive;

    @Param(name = "tema", converterClass = TextConverter.class)
    String topic;

    @Param(name = "subtema", converterClass = TextConverter.class)
    String subtopic;

    @Param(name = "canal")
    String channel;

    private QuestionForm form;

    public void look() {
        if (!user.is(Role.OPERADOR) && !user.is(Role.ADMINISTRADOR)) {
            throw new NotFoundException();
        }
    }

    /** By which road the request came in: by telephone where the form does not say. */
    static Channel channel(String value) {
        return Arrays.stream(Channel.values())
                .filter(one -> one.name().equals(value))
                .findAny()
                .orElse(Channel.LINEA_800);
    }

    public QuestionForm getForm() {
        if (form == null) {
            QuestionScope about = new QuestionScope(motive, topic, subtopic, channel(channel));
            form = QuestionForm.of(questionQuery.inForce(), about, ReplyValues.NONE, name -> null);
        }
        return form;
    }
}
