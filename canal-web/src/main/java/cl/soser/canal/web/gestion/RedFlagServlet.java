package cl.soser.canal.web.gestion;

import cl.soser.canal.callcentre.CallIntakeService;
import cl.soser.canal.routing.RedFlag;
import cl.soser.canal.shared.JsonProvider;
import cl.soser.canal.web.shared.Bundles;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;

/** Which words of a text being typed the routing rules would act on; the rules themselves judge. */
@WebServlet("/gestion/llamada/alertas")
public class RedFlagServlet extends OperatorServlet {

    private static final long serialVersionUID = 1L;

    @Inject transient CallIntakeService callIntakeService;

    @Override
    JsonValue answer(HttpServletRequest request) {
        String sent = request.getParameter("text");
        String prose = sent == null ? "" : sent;
        return array(callIntakeService.redFlags(prose).stream().map(flag -> json(flag, prose)))
                .build();
    }

    private static JsonObjectBuilder json(RedFlag flag, String prose) {
        JsonArrayBuilder places = JsonProvider.array();
        flag.places()
                .forEach(
                        place ->
                                places.add(
                                        JsonProvider.object()
                                                .add("from", place.from())
                                                .add("until", place.until())
                                                .add(
                                                        "word",
                                                        prose.substring(
                                                                place.from(), place.until()))));
        return JsonProvider.object()
                .add(
                        "rule",
                        flag.danger() == null
                                ? flag.rule()
                                : Bundles.text("danger." + flag.danger()))
                .add("danger", flag.danger() == null ? "" : flag.danger().name())
                .add("alert", flag.alert())
                .add("places", places);
    }
}
