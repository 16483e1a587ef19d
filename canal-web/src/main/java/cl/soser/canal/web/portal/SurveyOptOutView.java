package cl.soser.canal.web.portal;

import cl.soser.canal.survey.SurveyResponseService;
import cl.soser.canal.web.shared.request.ClientNetwork;
import cl.soser.canal.web.shared.request.MailedLink;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.omnifaces.util.Faces;

/** encuesta/baja.xhtml: the holder of the link wants no more surveys, or wants them again. */
@Named
@RequestScoped
public class SurveyOptOutView {

    @Inject SurveyResponseService surveyResponseService;
    @Inject MailedLink link;
    @Inject ClientNetwork networks;
    @Inject HttpServletRequest request;
    @Inject SurveyView view;

    public void refuse() {
        surveyResponseService.refuse(view.token(), networks.of(request));
        Faces.redirect(getOutAddress());
    }

    public void accept() {
        surveyResponseService.accept(view.token(), networks.of(request));
        Faces.redirect(getOutAddress());
    }

    public String getOutAddress() {
        return link.address(request, "/encuesta/baja");
    }
}
